package dev.hinomi.logs.metric;

import java.util.Map;
import java.util.Optional;

/// What a metric filter makes of an event that matches (API reference, `MetricTransformation`).
///
/// @param value a number, or the field that the value is taken from: `$.selector` or `$name`
/// @param defaultValue reported for a minute in which events arrived and none gave a value
/// @param dimensions from the name of a dimension to the field that its value is taken from
/// @param unit as the API writes it, such as `Count/Second`
public record MetricTransformation(
        String namespace,
        String name,
        String value,
        Optional<Double> defaultValue,
        Map<String, String> dimensions,
        Optional<String> unit) {
    public MetricTransformation {
        dimensions = Map.copyOf(dimensions);
    }
}
