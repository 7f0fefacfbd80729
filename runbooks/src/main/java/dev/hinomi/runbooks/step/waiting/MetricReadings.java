package dev.hinomi.runbooks.step.waiting;

import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.definition.Action;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// What metrics read.
@FunctionalInterface
public interface MetricReadings {
    /// The last whole periods before `now`, oldest first: as many as have to hold and one more, those without data
    /// included.
    List<Reading> latest(Scope scope, Action.Until.Metric metric, Instant now);

    /// One period.
    ///
    /// @param start of the period
    /// @param value the statistic; empty when nothing was reported
    record Reading(Instant start, OptionalDouble value) {}
}
