package dev.hinomi.logs.emf;

import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.List;

/// What an event says of a metric.
///
/// @param time as the document says, not the event
/// @param resolution in seconds, 1 or 60
/// @param values at least one
public record EmbeddedMetric(MetricId metric, Unit unit, Instant time, int resolution, List<Double> values) {
    public EmbeddedMetric {
        values = List.copyOf(values);
    }
}
