package dev.hinomi.api.access;

import dev.hinomi.wire.endpoint.Principal;
import java.time.Instant;
import java.util.Optional;

/// A link by which somebody sets a password once, as it is stored under the hash of its token.
///
/// @param name whose; empty for the first person of a server, who chooses one
record Invitation(Optional<String> name, Principal.Role role, Instant expires) {
    boolean isSetUp() {
        return name.isEmpty();
    }
}
