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
/// @param kmsKeyId the ARN of a key; kept and told, events are not encrypted with it
/// @param protectedSince since when the group cannot be deleted; it can when empty
public record LogGroup(
        String name,
        long id,
        Instant created,
        LogGroupClass logGroupClass,
        Optional<Integer> retentionDays,
        Map<String, String> tags,
        Optional<String> kmsKeyId,
        Optional<Instant> protectedSince) {
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

    /// Throws a [dev.hinomi.kernel.Fault.InvalidState] unless the group's class has the feature.
    public void require(LogGroupFeature feature) {
        logGroupClass.require(feature);
    }

    LogGroup withRetention(Optional<Integer> days) {
        return new LogGroup(name, id, created, logGroupClass, days, tags, kmsKeyId, protectedSince);
    }

    LogGroup withTags(Map<String, String> changed) {
        return new LogGroup(name, id, created, logGroupClass, retentionDays, changed, kmsKeyId, protectedSince);
    }

    LogGroup withKmsKey(Optional<String> key) {
        return new LogGroup(name, id, created, logGroupClass, retentionDays, tags, key, protectedSince);
    }

    LogGroup withProtection(Optional<Instant> since) {
        return new LogGroup(name, id, created, logGroupClass, retentionDays, tags, kmsKeyId, since);
    }
}
