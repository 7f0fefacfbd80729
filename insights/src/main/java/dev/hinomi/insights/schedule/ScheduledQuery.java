package dev.hinomi.insights.schedule;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Optional;

/// A scheduled query.
///
/// @param name unique in its scope
/// @param lastTriggered the time of its newest run
public record ScheduledQuery(
        String name,
        ScheduleDefinition definition,
        Instant created,
        Instant updated,
        Optional<Instant> lastTriggered,
        Optional<Execution.Status> lastStatus) {
    /// What stands before the name in an ARN.
    static final String RESOURCE = "scheduled-query:";

    public Arn arn(Scope scope) {
        return scope.arn("logs", RESOURCE + name);
    }

    ScheduledQuery with(ScheduleDefinition changed, Instant when) {
        return new ScheduledQuery(name, changed, created, when, lastTriggered, lastStatus);
    }

    ScheduledQuery ran(Execution execution) {
        return new ScheduledQuery(
                name,
                definition,
                created,
                updated,
                Optional.of(execution.triggered()),
                Optional.of(execution.status()));
    }
}
