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
    /// Which region a request without a signature is for.
    String REGION_HEADER = "x-hinomi-region";

    /// Who sent `request`.
    ///
    /// @param request as received, with the body still compressed
    /// @throws WireError when it is signed and the signature does not hold, or names a session that does not
    Caller authenticate(WireRequest request, Instant at);

    /// Every request is verified; one with neither a signature nor a session is anonymous.
    record Signed(Credentials credentials, Sessions sessions, String account) implements Authentication {
        /// Where nobody signs in with a browser.
        public Signed(Credentials credentials, String account) {
            this(credentials, Sessions.NONE, account);
        }

        @Override
        public Caller authenticate(WireRequest request, Instant at) {
            Optional<RequestSignature> signature = RequestSignature.of(request);
            if (signature.isEmpty()) {
                return sessions.principal(request.headers(), at)
                        .map(principal -> Caller.unsigned(principal, Caller.Proof.SESSION, region(request)))
                        .orElseGet(() ->
                                Caller.unsigned(Principal.anonymous(account), Caller.Proof.NOTHING, Optional.empty()));
            }
            Credentials.Credential credential = credentials
                    .lookup(signature.get().accessKeyId())
                    .orElseThrow(() -> new WireError(
                            "UnrecognizedClientException", "The security token included in the request is invalid."));
            SignatureVerifier.verify(request, signature.get(), credential.secret(), at);
            return Caller.signed(
                    credential.principal(), Caller.Proof.KEY, signature.get().scope());
        }
    }

    /// No request is verified and everybody is `principal`. A signature still tells the region and the service.
    record Unverified(Principal principal) implements Authentication {
        @Override
        public Caller authenticate(WireRequest request, Instant at) {
            return scope(request)
                    .map(scope -> Caller.signed(principal, Caller.Proof.NOTHING, scope))
                    .orElseGet(() -> Caller.unsigned(principal, Caller.Proof.NOTHING, region(request)));
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

    private static Optional<String> region(WireRequest request) {
        return request.headers().first(REGION_HEADER).filter(region -> !region.isEmpty());
    }
}
