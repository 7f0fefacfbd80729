package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.sigv4.CredentialScope;
import java.util.Optional;

/// Who sent a request, how that is known, and what the request is for.
///
/// @param service the signing name of the signature's credential scope; empty without a signature
/// @param region of the credential scope, or what a request without a signature asks for; empty when it names none
public record Caller(Principal principal, Proof proof, Optional<String> service, Optional<String> region) {
    /// How it is known who calls.
    public enum Proof {
        /// It is not, or nobody is asked.
        NOTHING,
        /// A secret access key, by a signature or a token that is made of it.
        KEY,
        /// A browser that is signed in.
        SESSION
    }

    /// One who signed for `scope`.
    static Caller signed(Principal principal, Proof proof, CredentialScope scope) {
        return new Caller(principal, proof, Optional.of(scope.service()), Optional.of(scope.region()));
    }

    /// One whose request has no signature.
    public static Caller unsigned(Principal principal, Proof proof, Optional<String> region) {
        return new Caller(principal, proof, Optional.empty(), region);
    }
}
