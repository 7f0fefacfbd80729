package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;

/// For how many days events may be kept (API reference, `PutRetentionPolicy`).
final class RetentionDays {
    private static final List<Integer> ALLOWED = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private RetentionDays() {}

    static void check(int days) {
        if (!ALLOWED.contains(days)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "retentionInDays",
                    "1 validation error detected: Value '" + days + "' at 'retentionInDays' failed to satisfy "
                            + "constraint: Member must satisfy enum value set: " + ALLOWED));
        }
    }
}
