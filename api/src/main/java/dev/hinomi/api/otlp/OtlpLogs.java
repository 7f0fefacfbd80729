package dev.hinomi.api.otlp;

import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.Authorizer;
import dev.hinomi.wire.endpoint.BodyDecoder;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Service;
import dev.hinomi.wire.sigv4.CredentialScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// The OTLP endpoint for logs: who calls, may they, what do they send, where does it go. Callers sign their requests
/// for the service `logs`, or send a bearer token; over gRPC, which nobody signs, always a token.
public final class OtlpLogs implements OtlpExport {
    private static final System.Logger LOG = System.getLogger(OtlpLogs.class.getName());

    /// How many exports are decoded and stored at a time; each may hold the memory of its limit.
    private static final int MOST_AT_ONCE = 16;

    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);
    private static final Duration WHEN_UNAVAILABLE = Duration.ofSeconds(10);

    private final Authentication authentication;
    private final BearerTokens tokens;
    private final Authorizer authorizer;
    private final EndpointSettings settings;
    private final BodyDecoder bodies;
    private final LogRecordWriter writer;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    public OtlpLogs(
            Authentication authentication,
            BearerTokens tokens,
            Authorizer authorizer,
            EndpointSettings settings,
            LogRecordWriter writer,
            InstantSource clock) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.authorizer = authorizer;
        this.settings = settings;
        this.bodies = new BodyDecoder(settings.maxBodyBytes());
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public OtlpOutcome export(WireRequest request, OtlpEncoding encoding) {
        if (!places.tryAcquire()) {
            return OtlpOutcome.Refused.later(503, "too many exports at once (expected: fewer, later)", WHEN_BUSY);
        }
        try {
            return store(request, encoding);
        } catch (WireError e) {
            return OtlpOutcome.Refused.of(status(e.code()), e.code() + ": " + e.message());
        } catch (FaultException e) {
            return refused(e.fault());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "an OTLP export failed", e);
            return OtlpOutcome.Refused.of(500, "an internal error");
        } finally {
            places.release();
        }
    }

    private OtlpOutcome store(WireRequest request, OtlpEncoding encoding) {
        Instant at = clock.instant();
        Authentication.Caller caller = caller(request, at);
        if (caller.principal().role() == Principal.Role.ANONYMOUS) {
            return OtlpOutcome.Refused.of(
                    401, "no one signed this (expected: AWS Signature Version 4, or Authorization: Bearer TOKEN)");
        }
        Scope scope = scope(caller);
        authorizer.authorize(
                new RequestContext(
                        scope,
                        caller.principal(),
                        UUID.randomUUID().toString(),
                        at,
                        Service.Protocol.REST_JSON,
                        request.headers().first("user-agent").orElse("")),
                Logs.SERVICE,
                Logs.PUT_LOG_EVENTS);
        Blob body = bodies.decode(request).body();
        return new OtlpOutcome.Accepted(writer.write(
                scope,
                request.headers().first("x-aws-log-group"),
                request.headers().first("x-aws-log-stream"),
                encoding.read(body.shared())));
    }

    private Authentication.Caller caller(WireRequest request, Instant at) {
        Optional<String> token = BearerTokens.in(request.headers());
        if (token.isPresent() && authentication instanceof Authentication.Signed) {
            Principal principal = tokens.principal(token.get())
                    .orElseThrow(() -> new WireError("UnrecognizedClientException", "The bearer token is invalid."));
            return new Authentication.Caller(principal, Optional.empty());
        }
        return authentication.authenticate(request, at);
    }

    private Scope scope(Authentication.Caller caller) {
        Optional<CredentialScope> signed = caller.scope();
        if (signed.isPresent() && !signed.get().service().equals(Logs.SERVICE.signingName())) {
            throw new WireError(
                    "InvalidSignatureException",
                    "Credential should be scoped to correct service: '" + Logs.SERVICE.signingName() + "'.");
        }
        String region = signed.map(CredentialScope::region).orElse(settings.defaultRegion());
        try {
            Scope scope = new Scope(settings.account(), region);
            if (settings.regions().isEmpty() || settings.regions().contains(region)) {
                return scope;
            }
        } catch (IllegalArgumentException _) {
            // Told below, like a region that is not served.
        }
        throw new WireError("InvalidSignatureException", "Credential should be scoped to a valid region.");
    }

    private static int status(String code) {
        return switch (code) {
            case "AccessDeniedException", "InvalidSignatureException" -> 403;
            case "UnsupportedMediaTypeException" -> 415;
            case "RequestEntityTooLargeException" -> 413;
            case "SerializationException" -> 400;
            default -> 401;
        };
    }

    private static OtlpOutcome refused(Fault fault) {
        return switch (fault) {
            case Fault.Unavailable _ -> OtlpOutcome.Refused.later(503, fault.message(), WHEN_UNAVAILABLE);
            case Fault.Throttled _ -> OtlpOutcome.Refused.later(429, fault.message(), WHEN_BUSY);
            case Fault.Denied _ -> OtlpOutcome.Refused.of(403, fault.message());
            case Fault.InvalidParameter _,
                    Fault.MalformedQuery _,
                    Fault.InvalidDocument _,
                    Fault.InvalidCombination _,
                    Fault.InvalidToken _,
                    Fault.Unsupported _,
                    Fault.NotFound _,
                    Fault.AlreadyExists _,
                    Fault.Conflict _,
                    Fault.InvalidState _,
                    Fault.LimitExceeded _,
                    Fault.TooManyTags _ -> OtlpOutcome.Refused.of(400, fault.message());
        };
    }
}
