package dev.hinomi.metrics.query;

import java.util.Optional;

/// A page of the answer to a GetMetricData request.
///
/// @param next the token of the next page, if there is one
public record MetricDataPage(QueryAnswer answer, Optional<String> next) {}
