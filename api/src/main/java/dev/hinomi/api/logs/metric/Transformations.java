package dev.hinomi.api.logs.metric;

import dev.hinomi.aws.logs.MetricTransformation;
import java.util.Optional;

/// Metric transformations, on the wire and in the domain.
final class Transformations {
    private Transformations() {}

    static dev.hinomi.logs.metric.MetricTransformation domain(MetricTransformation wire) {
        return new dev.hinomi.logs.metric.MetricTransformation(
                wire.metricNamespace(),
                wire.metricName(),
                wire.metricValue(),
                Optional.ofNullable(wire.defaultValue()),
                wire.dimensions(),
                Optional.ofNullable(wire.unit()));
    }

    static MetricTransformation wire(dev.hinomi.logs.metric.MetricTransformation domain) {
        return MetricTransformation.builder()
                .metricNamespace(domain.namespace())
                .metricName(domain.name())
                .metricValue(domain.value())
                .defaultValue(domain.defaultValue().orElse(null))
                .dimensions(domain.dimensions())
                .unit(domain.unit().orElse(null))
                .build();
    }
}
