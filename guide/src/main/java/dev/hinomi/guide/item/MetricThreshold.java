package dev.hinomi.guide.item;

import dev.hinomi.guide.measure.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a metric should be, or from where on it matters.
///
/// @param metric its name as written; the heading when the guide names none
/// @param named whether `metric` is a metric's name and not a heading
/// @param namespace the AWS namespace when it is written or the headings make it plain, such as `AWS/Lambda`
/// @param text the threshold in the guide's words; empty for a metric that is only watched
public record MetricThreshold(
        Origin origin, String metric, boolean named, Optional<String> namespace, Level level, String text)
        implements Item {
    /// What the guide calls the condition.
    public enum Level {
        /// What it is when all is well.
        NORMAL,
        WARNING,
        CRITICAL,
        /// A limit without a rank.
        LIMIT,
        /// Watched, no limit given.
        WATCH
    }

    /// The condition, when the text holds a number.
    public Optional<Condition> condition() {
        return Condition.parse(text);
    }

    /// The metrics that it speaks of; none when it names none.
    public List<MetricName> metrics() {
        return named
                ? Stream.of(metric.split(",\\s*", -1))
                        .map(name -> new MetricName(namespace, name))
                        .toList()
                : List.of();
    }

    @Override
    public String summary() {
        return namespace.map(name -> name + " ").orElse("") + metric + (text.isEmpty() ? "" : ": " + text);
    }
}
