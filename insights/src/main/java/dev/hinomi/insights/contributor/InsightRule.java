package dev.hinomi.insights.contributor;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rule of Contributor Insights.
///
/// @param name unique in its scope
/// @param definition its body, as the caller wrote it
/// @param transformed whether it looks at what transformers made of events
/// @param enabled when it was enabled with this definition, the oldest first
public record InsightRule(
        String name, String definition, boolean transformed, Map<String, String> tags, List<Period> enabled) {
    public InsightRule {
        tags = Map.copyOf(tags);
        enabled = List.copyOf(enabled);
    }

    /// From `start` (inclusive) to `end` (exclusive).
    ///
    /// @param end null while it lasts
    public record Period(Instant start, @Nullable Instant end) {
        boolean contains(Instant instant) {
            return !instant.isBefore(start) && (end == null || instant.isBefore(end));
        }
    }

    /// The ARN of a rule of this name.
    public static Arn arn(Scope scope, String name) {
        return scope.arn("cloudwatch", "insight-rule/" + name);
    }

    public boolean isEnabled() {
        return !enabled.isEmpty() && enabled.getLast().end() == null;
    }

    /// Whether an event counts that arrived at an instant: rules look at what comes while they are enabled.
    boolean counts(Instant arrival) {
        return enabled.stream().anyMatch(period -> period.contains(arrival));
    }

    InsightRule enabled(boolean enable, Instant now) {
        if (enable == isEnabled()) {
            return this;
        }
        List<Period> periods = new ArrayList<>(enabled);
        if (enable) {
            periods.add(new Period(now, null));
        } else {
            periods.add(new Period(periods.removeLast().start(), now));
        }
        return new InsightRule(name, definition, transformed, tags, periods);
    }

    InsightRule tagged(Map<String, String> next) {
        return new InsightRule(name, definition, transformed, next, enabled);
    }
}
