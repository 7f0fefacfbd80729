package dev.hinomi.metrics.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What makes a metric the same metric: its namespace, its name, and exactly its dimensions, in whatever order they
/// were given. Each combination of dimensions is a metric of its own; CloudWatch never aggregates over them.
///
/// @param dimensions kept in the order of their names
public record MetricId(String namespace, String name, List<Dimension> dimensions) {
    private static final Comparator<Dimension> ORDER =
            Comparator.comparing(Dimension::name).thenComparing(Dimension::value);

    public MetricId {
        dimensions = isSorted(dimensions)
                ? List.copyOf(dimensions)
                : dimensions.stream().sorted(ORDER).toList();
    }

    public MetricId(String namespace, String name, Dimension... dimensions) {
        this(namespace, name, List.of(dimensions));
    }

    /// Whether it has exactly the dimensions of these names.
    public boolean hasDimensions(Set<String> names) {
        return dimensions.size() == names.size()
                && dimensions.stream().map(Dimension::name).allMatch(names::contains);
    }

    private static boolean isSorted(List<Dimension> dimensions) {
        for (int i = 1; i < dimensions.size(); i++) {
            if (ORDER.compare(dimensions.get(i - 1), dimensions.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /// Metrics are often numbered, in their names as in their dimensions. The hash of a record adds such
    /// numbers up, and thousands of metrics then share one: so each part is mixed in.
    @Override
    public int hashCode() {
        int hash = mix(namespace.hashCode(), name.hashCode());
        for (Dimension dimension : dimensions) {
            hash = mix(mix(hash, dimension.name().hashCode()), dimension.value().hashCode());
        }
        return hash;
    }

    private static int mix(int hash, int part) {
        int product = (hash ^ part) * 0x9E3779B1;
        return product ^ (product >>> 15);
    }
}
