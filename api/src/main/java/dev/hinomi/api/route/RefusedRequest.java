package dev.hinomi.api.route;

import dev.hinomi.api.server.Answers;
import dev.hinomi.kernel.Fault;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireResponse;

/// What Hinomi's own paths answer to a request that they refuse: a status, and a line that says why, as
/// [Answers.Refusal].
public final class RefusedRequest {
    private RefusedRequest() {}

    /// To one whose signature or session does not hold.
    public static WireResponse answer(WireError error) {
        return Answers.refusal(status(error), message(error));
    }

    static String message(WireError error) {
        return error.code() + ": " + error.message();
    }

    /// 401 only where a new sign-in helps.
    private static int status(WireError error) {
        return error.code().equals("ExpiredTokenException") ? 401 : 403;
    }

    public static WireResponse answer(Fault fault) {
        return Answers.refusal(status(fault), fault.message());
    }

    /// The HTTP status of an answer that tells of `fault`.
    public static int status(Fault fault) {
        return switch (fault) {
            case Fault.InvalidParameter _,
                    Fault.MissingParameter _,
                    Fault.MalformedQuery _,
                    Fault.InvalidDocument _,
                    Fault.InvalidCombination _,
                    Fault.InvalidToken _,
                    Fault.Unsupported _ -> 400;
            case Fault.Denied _ -> 403;
            case Fault.NotFound _ -> 404;
            case Fault.AlreadyExists _,
                    Fault.Conflict _,
                    Fault.InvalidState _,
                    Fault.LimitExceeded _,
                    Fault.TooManyTags _ -> 409;
            case Fault.Throttled _ -> 429;
            case Fault.Unavailable _ -> 503;
        };
    }
}
