package dev.hinomi.insights.schedule;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Optional;

/// A scheduled query.
///
/// @param name unique in its scope
/// @param lastTriggered the time of its newest run
/// @param owner the ARN of what it runs for, which alone changes it; empty when people made it
public record ScheduledQuery(
        String name,
        ScheduleDefinition definition,
        Instant created,
        Instant updated,
        Optional<Instant> lastTriggered,
        Optional<Execution.Status> lastStatus,
        Optional<String> owner) {
    /// What stands before the name in an ARN.
    static final String RESOURCE = "scheduled-query:";

    public Arn arn(Scope scope) {
        return ScheduledQueries.arn(scope, name);
    }

    ScheduledQuery with(ScheduleDefinition changed, Instant when) {
        return new ScheduledQuery(name, changed, created, when, lastTriggered, lastStatus, owner);
    }

    ScheduledQuery ran(Execution execution) {
        return new ScheduledQuery(
                name,
                definition,
                created,
                updated,
                Optional.of(execution.triggered()),
                Optional.of(execution.status()),
                owner);
    }
}
