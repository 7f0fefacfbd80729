package dev.hinomi.logs.group;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A log group.
///
/// @param id generated, never used again: a group that is deleted and made anew has another
/// @param retentionDays for how long events are kept; for ever when empty
public record LogGroup(
        String name,
        long id,
        Instant created,
        LogGroupClass logGroupClass,
        Optional<Integer> retentionDays,
        Map<String, String> tags) {
    public LogGroup {
        tags = Map.copyOf(tags);
    }

    /// `arn:aws:logs:region:account:log-group:name`
    public Arn arn(Scope scope) {
        return scope.arn("logs", "log-group:" + name);
    }

    /// Events before this instant have expired; the epoch when none expires.
    public Instant keptSince(Instant now) {
        return retentionDays.map(days -> now.minus(Duration.ofDays(days))).orElse(Instant.EPOCH);
    }

    LogGroup withRetention(Optional<Integer> days) {
        return new LogGroup(name, id, created, logGroupClass, days, tags);
    }
}
