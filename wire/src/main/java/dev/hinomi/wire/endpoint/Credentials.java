package dev.hinomi.wire.endpoint;

import java.util.Optional;

/// The access keys that are known.
public interface Credentials {
    /// The credential of an access key, empty when there is none or it was revoked.
    Optional<Credential> lookup(String accessKeyId);

    /// A secret access key and whose it is.
    record Credential(String secret, Principal principal) {
        /// Without the secret, so that a log line never shows it.
        @Override
        public String toString() {
            return "Credential[" + principal + "]";
        }
    }
}
