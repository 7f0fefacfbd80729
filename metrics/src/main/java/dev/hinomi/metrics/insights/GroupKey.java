package dev.hinomi.metrics.insights;

import dev.hinomi.metrics.model.MetricId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What the metrics of a group have in common: a value for each key of `GROUP BY`, none where they have no such key.
/// In the order of their values, no value after all others.
record GroupKey(List<Optional<String>> values) implements Comparable<GroupKey> {
    private static final String MISSING = "Other";
    private static final Comparator<Optional<String>> ORDER =
            Comparator.comparing(value -> value.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    GroupKey {
        values = List.copyOf(values);
    }

    static GroupKey of(MetricId metric, List<MetricKey> keys, String account) {
        return new GroupKey(
                keys.stream().map(key -> key.valueOf(metric, account)).toList());
    }

    /// As the series is labelled, such as `web eu-west-1`.
    String label() {
        return values.stream().map(value -> value.orElse(MISSING)).collect(Collectors.joining(" "));
    }

    /// The values by what the query calls their keys.
    SequencedMap<String, String> named(List<MetricKey> keys) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            named.put(keys.get(i).text(), values.get(i).orElse(MISSING));
        }
        return named;
    }

    @Override
    public int compareTo(GroupKey other) {
        for (int i = 0; i < values.size(); i++) {
            int order = ORDER.compare(values.get(i), other.values.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
