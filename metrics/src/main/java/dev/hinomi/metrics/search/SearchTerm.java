package dev.hinomi.metrics.search;

import java.util.List;

/// A condition on metrics.
sealed interface SearchTerm {
    /// Metrics that meet all.
    record And(List<SearchTerm> terms) implements SearchTerm {
        public And {
            terms = List.copyOf(terms);
        }
    }

    /// Metrics that meet one at least.
    record Or(List<SearchTerm> terms) implements SearchTerm {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    /// Metrics that do not meet it.
    record Not(SearchTerm term) implements SearchTerm {}

    /// Metrics of which a part is the value.
    record Match(Part part, SearchValue value) implements SearchTerm {}

    /// Which texts of a metric a value is compared with.
    sealed interface Part {
        /// The namespace, the name, and all names and values of dimensions.
        record Any() implements Part {}

        record Namespace() implements Part {}

        record MetricName() implements Part {}

        /// The account that owns the metric.
        record Account() implements Part {}

        /// The value of the dimension of this name.
        record OfDimension(String name) implements Part {}
    }
}
