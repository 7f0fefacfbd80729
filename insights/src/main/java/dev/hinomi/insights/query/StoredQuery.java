package dev.hinomi.insights.query;

import dev.hinomi.insights.engine.ScanStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is kept of a query beside its rows.
///
/// @param id a UUID
/// @param groups the names of the log groups that it reads
/// @param duration from its start to its end; empty before
/// @param caller the ARN of who started it
/// @param key the ARN of the key that was set for query results
/// @param reason why it failed, for people; empty otherwise
public record StoredQuery(
        String id,
        String text,
        List<String> groups,
        QueryStatus status,
        Instant created,
        Optional<Duration> duration,
        ScanStatistics statistics,
        String caller,
        Optional<String> key,
        String reason) {
    public StoredQuery {
        groups = List.copyOf(groups);
    }

    StoredQuery with(QueryStatus changed, ScanStatistics found) {
        return new StoredQuery(id, text, groups, changed, created, duration, found, caller, key, reason);
    }

    StoredQuery ended(QueryStatus how, ScanStatistics found, Instant when, String why) {
        return new StoredQuery(
                id, text, groups, how, created, Optional.of(Duration.between(created, when)), found, caller, key, why);
    }
}
