package dev.hinomi.api.intake;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Takes requests with telemetry, so many at a time.
public final class Intake {
    private static final System.Logger LOG = System.getLogger(Intake.class.getName());

    /// How many requests are decoded and stored at a time; each may hold the memory of its limit.
    private static final int MOST_AT_ONCE = 16;

    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);
    private static final Duration WHEN_UNAVAILABLE = Duration.ofSeconds(10);

    private final SenderAccess access;
    private final Permission permission;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    public Intake(SenderAccess access, Permission permission) {
        this.access = access;
        this.permission = permission;
    }

    /// Has a request stored whose sender may send it. Never throws.
    public <T> IntakeOutcome<T> take(WireRequest request, Function<Scope, T> store) {
        if (!places.tryAcquire()) {
            return IntakeOutcome.Refused.later(503, "too many requests at once (expected: fewer, later)", WHEN_BUSY);
        }
        try {
            return new IntakeOutcome.Accepted<>(store.apply(access.admit(request, permission)));
        } catch (WireError e) {
            return IntakeOutcome.Refused.of(status(e.code()), e.code() + ": " + e.message());
        } catch (FaultException e) {
            return refused(e.fault());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "a request with telemetry failed", e);
            return IntakeOutcome.Refused.of(500, "an internal error");
        } finally {
            places.release();
        }
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

    private static <T> IntakeOutcome<T> refused(Fault fault) {
        return switch (fault) {
            case Fault.Unavailable _ -> IntakeOutcome.Refused.later(503, fault.message(), WHEN_UNAVAILABLE);
            case Fault.Throttled _ -> IntakeOutcome.Refused.later(429, fault.message(), WHEN_BUSY);
            case Fault.Denied _ -> IntakeOutcome.Refused.of(403, fault.message());
            case Fault.InvalidParameter _,
                    Fault.MissingParameter _,
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
                    Fault.TooManyTags _ -> IntakeOutcome.Refused.of(400, fault.message());
        };
    }
}
