package dev.hinomi.logs.emf;

import java.util.List;

/// What an event holds in the embedded metric format.
public sealed interface Embedding {
    /// The event is not in the format.
    record None() implements Embedding {}

    /// The metrics of a valid document.
    record Metrics(List<EmbeddedMetric> metrics) implements Embedding {
        public Metrics {
            metrics = List.copyOf(metrics);
        }
    }

    /// The event is meant to be in the format and cannot be read. It gives no metrics.
    record Unreadable(String reason) implements Embedding {}

    /// The document can be read and breaks the specification, or the rules for data points. It gives no
    /// metrics, also none of its valid ones.
    record Invalid(String reason) implements Embedding {}
}
