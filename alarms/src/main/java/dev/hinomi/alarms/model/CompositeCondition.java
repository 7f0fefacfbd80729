package dev.hinomi.alarms.model;

import org.jspecify.annotations.Nullable;

/// The states of other alarms, combined by a rule such as `ALARM(disk) AND NOT ALARM("planned work")`.
///
/// @param rule as the caller wrote it
/// @param suppressor what holds the actions back; null when nothing does
public record CompositeCondition(String rule, @Nullable Suppressor suppressor) implements AlarmCondition {
    /// Whether the other has the same suppressor, perhaps with other periods.
    public boolean sameSuppressor(CompositeCondition other) {
        Suppressor otherSuppressor = other.suppressor();
        return suppressor != null
                && otherSuppressor != null
                && suppressor.alarm().equals(otherSuppressor.alarm());
    }

    @Override
    public AlarmType type() {
        return AlarmType.COMPOSITE;
    }
}
