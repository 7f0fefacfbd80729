package dev.hinomi.metrics;

import dev.hinomi.metrics.model.MetricId;
import java.util.List;
import java.util.Optional;

/// A page of a listing.
///
/// @param next what to ask the next page with, when there is one
public record MetricPage(List<MetricId> metrics, Optional<String> next) {
    public MetricPage {
        metrics = List.copyOf(metrics);
    }
}
