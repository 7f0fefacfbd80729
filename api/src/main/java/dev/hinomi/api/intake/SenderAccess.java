package dev.hinomi.api.intake;

import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Authorizer;
import dev.hinomi.wire.endpoint.Caller;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Service;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Lets senders in that sign their requests, or send a bearer token.
///
/// @param clock by which signatures are verified
public record SenderAccess(
        Authentication authentication,
        BearerTokens tokens,
        Authorizer authorizer,
        EndpointSettings settings,
        InstantSource clock) {
    /// The account and region that a request is for; a [WireError] when its sender may not send it.
    Scope admit(WireRequest request, Permission permission) {
        Instant at = clock.instant();
        Caller caller = caller(request, at);
        if (caller.principal().role() == Principal.Role.ANONYMOUS) {
            throw new WireError(
                    "MissingAuthenticationTokenException",
                    "no one signed this (expected: AWS Signature Version 4, or Authorization: Bearer TOKEN)");
        }
        Scope scope = scope(caller, permission);
        authorizer.authorize(
                new RequestContext(
                        scope,
                        caller.principal(),
                        UUID.randomUUID().toString(),
                        at,
                        Service.Protocol.REST_JSON,
                        request.headers().first("user-agent").orElse("")),
                permission.service(),
                permission.operation());
        return scope;
    }

    private Caller caller(WireRequest request, Instant at) {
        Optional<String> token = BearerTokens.in(request.headers());
        if (token.isPresent() && authentication instanceof Authentication.Signed) {
            Principal principal = tokens.principal(token.get())
                    .orElseThrow(() -> new WireError("UnrecognizedClientException", "The bearer token is invalid."));
            return Caller.unsigned(principal, Caller.Proof.KEY, Optional.empty());
        }
        return authentication.authenticate(request, at);
    }

    private Scope scope(Caller caller, Permission permission) {
        Optional<String> signed = caller.service();
        if (signed.isPresent() && !permission.signingNames().contains(signed.get())) {
            throw new WireError(
                    "InvalidSignatureException",
                    "Credential should be scoped to correct service: '"
                            + permission.service().signingName() + "'.");
        }
        return settings.scopeOf(caller);
    }
}
