package dev.hinomi.guide.dictionary;

import java.util.List;
import java.util.Set;

/// A metric that AWS publishes.
///
/// @param dimensions the sets of dimensions under which it exists; the empty set for one without any
/// @param averageIsRate whether its Average is a rate between 0 and 1
public record Metric(String name, List<Set<String>> dimensions, boolean averageIsRate) {
    public Metric {
        dimensions = List.copyOf(dimensions);
    }
}
