package dev.hinomi.scenarios.clients;

import java.net.URI;

/// Where a client finds the server, and as whom it calls. State is kept per region: clients with a region each do not
/// meet.
public record Access(URI endpoint, String accessKeyId, String secret, String region) {
    /// Without the secret.
    @Override
    public String toString() {
        return "Access[" + endpoint + ", " + accessKeyId + ", " + region + "]";
    }
}
