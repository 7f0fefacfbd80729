package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.CredentialScope;
import dev.hinomi.wire.sigv4.RequestSignature;
import dev.hinomi.wire.sigv4.SignatureVerifier;
import java.time.Instant;
import java.util.Optional;

/// Finds out who calls.
public sealed interface Authentication {
    /// Who sent `request`.
    ///
    /// @param request as received, with the body still compressed
    /// @throws WireError when the request is signed and the signature does not hold
    Caller authenticate(WireRequest request, Instant at);

    /// A caller, and the credential scope of the signature when there is one.
    record Caller(Principal principal, Optional<CredentialScope> scope) {}

    /// Every request is verified; one without a signature is anonymous.
    record Signed(Credentials credentials, String account) implements Authentication {
        @Override
        public Caller authenticate(WireRequest request, Instant at) {
            Optional<RequestSignature> signature = RequestSignature.of(request);
            if (signature.isEmpty()) {
                return new Caller(Principal.anonymous(account), Optional.empty());
            }
            Credentials.Credential credential = credentials
                    .lookup(signature.get().accessKeyId())
                    .orElseThrow(() -> new WireError(
                            "UnrecognizedClientException", "The security token included in the request is invalid."));
            SignatureVerifier.verify(request, signature.get(), credential.secret(), at);
            return new Caller(
                    credential.principal(), Optional.of(signature.get().scope()));
        }
    }

    /// No request is verified and everybody is `principal`. A signature still tells the region and the service.
    record Unverified(Principal principal) implements Authentication {
        @Override
        public Caller authenticate(WireRequest request, Instant at) {
            return new Caller(principal, scope(request));
        }

        /// A signature that cannot be read is as good as none.
        private static Optional<CredentialScope> scope(WireRequest request) {
            try {
                return RequestSignature.of(request).map(RequestSignature::scope);
            } catch (WireError e) {
                return Optional.empty();
            }
        }
    }
}
