package dev.hinomi.alarms.log;

import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Runs the queries of log alarms on their schedules. What a run found goes to the alarms.
public interface LogQueries {
    /// Refuses a query that can never run, by a [dev.hinomi.kernel.FaultException].
    void check(Scope scope, LogCondition.Query query);

    /// Has the query of an alarm run on its schedule from now on, in place of another one. Does nothing when it does
    /// already.
    void schedule(Scope scope, String alarm, LogCondition.Query query);

    /// Ends the runs of an alarm's query, if there are any.
    void cancel(Scope scope, String alarm);

    /// What the scheduled query of an alarm is known by.
    Arn arn(Scope scope, String alarm);

    /// The rows of an alarm's query before they were aggregated, as text.
    ///
    /// @param time the time of the run
    /// @param contributor only the rows of this one; of all when it has no attributes
    /// @param count how many at most
    List<String> lines(Scope scope, LogCondition.Query query, Instant time, Map<String, String> contributor, int count);
}
