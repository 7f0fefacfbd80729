package dev.hinomi.insights.schedule;

import dev.hinomi.kernel.Scope;

/// Hears of the ends of runs, before they are stored as ended: of one that a crash cuts off here, it hears again.
@FunctionalInterface
public interface RunObserver {
    /// A run has ended. What this throws leaves the run undone, and it is run again.
    ///
    /// @param schedule as it was when the run began
    void ended(Scope scope, ScheduledQuery schedule, Execution run);
}
