package dev.hinomi.metrics.model;

import java.util.Comparator;
import java.util.List;

/// What makes a metric the same metric: its namespace, its name, and exactly its dimensions, in whatever order they
/// were given. Each combination of dimensions is a metric of its own; CloudWatch never aggregates over them.
///
/// @param dimensions kept in the order of their names
public record MetricId(String namespace, String name, List<Dimension> dimensions) {
    private static final Comparator<Dimension> ORDER =
            Comparator.comparing(Dimension::name).thenComparing(Dimension::value);

    public MetricId {
        dimensions = dimensions.stream().sorted(ORDER).toList();
    }

    public MetricId(String namespace, String name, Dimension... dimensions) {
        this(namespace, name, List.of(dimensions));
    }
}
