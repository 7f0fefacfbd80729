package dev.hinomi.demo.aws;

import dev.hinomi.demo.signal.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Metrics inside a line of a log ("Specification: Embedded metric format", CloudWatch user guide), as a function
/// writes
/// them whose team counts what AWS does not.
public final class EmbeddedMetrics {
    private final String namespace;
    private final List<Metric> metrics = new ArrayList<>();

    private record Metric(String name, String unit, double value) {}

    /// Metrics without dimensions.
    public EmbeddedMetrics(String namespace) {
        this.namespace = namespace;
    }

    public EmbeddedMetrics with(String name, String unit, double value) {
        metrics.add(new Metric(name, unit, value));
        return this;
    }

    /// Adds them to a line.
    public Line to(Line line, Instant at) {
        metrics.forEach(metric -> line.with(metric.name(), metric.value()));
        Line definition = Line.of("Namespace", namespace)
                .with("Dimensions", List.of(List.of()))
                .with(
                        "Metrics",
                        metrics.stream()
                                .map(metric -> Map.of("Name", metric.name(), "Unit", metric.unit()))
                                .toList());
        return line.with(
                "_aws",
                Line.of("Timestamp", at.toEpochMilli()).with("CloudWatchMetrics", List.of(definition.fields())));
    }
}
