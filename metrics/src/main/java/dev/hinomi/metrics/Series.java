package dev.hinomi.metrics;

import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;

/// The data points of a metric that have the same unit. The unit belongs to the data point and not to the metric, so
/// that a metric has as many series as units were put to it.
///
/// @param id generated, never given again; what the telemetry store knows the series by
public record Series(long id, MetricId metric, Unit unit) {}
