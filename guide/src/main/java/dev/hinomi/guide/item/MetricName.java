package dev.hinomi.guide.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A metric without its dimensions.
///
/// @param namespace empty where a guide does not say it
public record MetricName(Optional<String> namespace, String name) {
    /// Whether both may be the same: of the same name, and not of two namespaces.
    public boolean mayBe(MetricName other) {
        return name.equals(other.name)
                && (namespace.isEmpty() || other.namespace.isEmpty() || namespace.equals(other.namespace));
    }

    /// The metrics that an alarm watches, itself or in its metric math.
    ///
    /// @param alarm the parameters of PutMetricAlarm, or an alarm as DescribeAlarms tells it
    public static Set<MetricName> of(Map<String, Object> alarm) {
        Set<MetricName> names = new LinkedHashSet<>();
        add(names, alarm);
        if (alarm.get("Metrics") instanceof List<?> queries) {
            for (Object query : queries) {
                if (query instanceof Map<?, ?> members
                        && members.get("MetricStat") instanceof Map<?, ?> stat
                        && stat.get("Metric") instanceof Map<?, ?> metric) {
                    add(names, metric);
                }
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return namespace.map(text -> text + " ").orElse("") + name;
    }

    private static void add(Set<MetricName> names, Map<?, ?> members) {
        @Nullable Object namespace = members.get("Namespace");
        if (members.get("MetricName") instanceof String name) {
            names.add(new MetricName(Optional.ofNullable(namespace).map(String::valueOf), name));
        }
    }
}
