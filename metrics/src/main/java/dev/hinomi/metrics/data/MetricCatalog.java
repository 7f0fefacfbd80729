package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which metrics there are.
public interface MetricCatalog {
    /// The metrics of a scope that had a data point at a time or later, in the order in which they were first put.
    ///
    /// @param namespace only of this; of all when null
    /// @param name only of this; of all when null
    List<MetricId> metrics(Scope scope, @Nullable String namespace, @Nullable String name, Instant since);
}
