package dev.hinomi.demo.signal;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a series measured in a minute.
///
/// @param minute its start
/// @param counts how often each value was measured
public record MetricDatum(Series series, Instant minute, SortedMap<Double, Integer> counts) {
    public MetricDatum {
        counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
