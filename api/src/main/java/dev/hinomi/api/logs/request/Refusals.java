package dev.hinomi.api.logs.request;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import org.jspecify.annotations.Nullable;

/// Refuses members that AWS knows and that have no meaning here, by their names.
public final class Refusals {
    private Refusals() {}

    public static void refuseIfTrue(String member, @Nullable Boolean value, String why) {
        if (Boolean.TRUE.equals(value)) {
            throw refused(member, why);
        }
    }

    public static void refuseIfSet(String member, boolean isSet, String why) {
        if (isSet) {
            throw refused(member, why);
        }
    }

    private static FaultException refused(String member, String why) {
        return new FaultException(new Fault.Unsupported(member, member + ": not supported: " + why));
    }
}
