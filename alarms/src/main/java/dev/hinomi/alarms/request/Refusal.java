package dev.hinomi.alarms.request;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import org.jspecify.annotations.Nullable;

/// What a request is refused with.
final class Refusal {
    private Refusal() {}

    static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }

    static <T> T required(@Nullable T value, String parameter, String message) {
        if (value == null) {
            throw invalid(parameter, message);
        }
        return value;
    }
}
