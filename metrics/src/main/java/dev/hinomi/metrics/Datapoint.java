package dev.hinomi.metrics;

import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.Map;

/// The statistics of one period.
///
/// @param time the period's start
/// @param values by the statistic's text; without those that the observations do not allow
public record Datapoint(Instant time, Unit unit, Map<String, Double> values) {
    public Datapoint {
        values = Map.copyOf(values);
    }
}
