package dev.hinomi.metrics.insights;

import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.util.Optional;

/// What a metric is told apart by.
sealed interface MetricKey {
    /// As the query names it, which the answer repeats.
    String text();

    /// The metric's value, when it has one.
    ///
    /// @param account that owns the metric
    Optional<String> valueOf(MetricId metric, String account);

    /// The value of a dimension.
    record OfDimension(String name) implements MetricKey {
        @Override
        public String text() {
            return name;
        }

        @Override
        public Optional<String> valueOf(MetricId metric, String account) {
            return metric.dimensions().stream()
                    .filter(each -> each.name().equals(name))
                    .map(Dimension::value)
                    .findFirst();
        }
    }

    /// `AWS.AccountId`.
    record OwningAccount() implements MetricKey {
        @Override
        public String text() {
            return "AWS.AccountId";
        }

        @Override
        public Optional<String> valueOf(MetricId metric, String account) {
            return Optional.of(account);
        }
    }
}
