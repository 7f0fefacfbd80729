package dev.hinomi.guide.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A metric that AWS publishes.
///
/// @param dimensions the sets of dimensions under which it exists; the empty set for one without any
/// @param averageIsRate whether its Average is a rate between 0 and 1
/// @param shareOf what counts all of which this metric counts some, if there is such a metric
public record Metric(String name, List<Set<String>> dimensions, boolean averageIsRate, Optional<Whole> shareOf) {
    /// The metric and the statistic that count all.
    public record Whole(String metric, String statistic) {}

    public Metric {
        dimensions = List.copyOf(dimensions);
    }
}
