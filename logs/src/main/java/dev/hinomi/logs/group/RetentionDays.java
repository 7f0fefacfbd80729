package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Optional;

/// For how many days events may be kept (API reference, `PutRetentionPolicy`).
final class RetentionDays {
    private static final List<Integer> ALLOWED = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /// What DescribeLogGroups of AWS tells for class `DELIVERY`, whose events are kept for at least a day (API
    /// reference, `CreateLogGroup`).
    private static final int OF_DELIVERY = 2;

    private RetentionDays() {}

    /// For how long a new group of this class keeps its events; for ever when empty.
    static Optional<Integer> initial(LogGroupClass logGroupClass) {
        return switch (logGroupClass) {
            case STANDARD, INFREQUENT_ACCESS -> Optional.empty();
            case DELIVERY -> Optional.of(OF_DELIVERY);
        };
    }

    /// The group, unless its class fixes for how long it keeps its events.
    static LogGroup changeable(LogGroup group) {
        if (initial(group.logGroupClass()).isPresent()) {
            throw new FaultException(new Fault.InvalidState("The retention of log group " + group.name()
                    + " cannot be changed (expected: a class other than " + group.logGroupClass() + ")"));
        }
        return group;
    }

    static void check(int days) {
        if (!ALLOWED.contains(days)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "retentionInDays",
                    "1 validation error detected: Value '" + days + "' at 'retentionInDays' failed to satisfy "
                            + "constraint: Member must satisfy enum value set: " + ALLOWED));
        }
    }
}
