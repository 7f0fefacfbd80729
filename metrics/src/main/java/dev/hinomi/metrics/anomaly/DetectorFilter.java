package dev.hinomi.metrics.anomaly;

import dev.hinomi.metrics.model.Dimension;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which detectors to list: those of some ids, or those of some kinds and metrics.
public sealed interface DetectorFilter {
    boolean matches(AnomalyDetector detector);

    /// Those of the ids.
    record Ids(Set<String> ids) implements DetectorFilter {
        public Ids {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean matches(AnomalyDetector detector) {
            return ids.contains(detector.id());
        }
    }

    /// Those of metrics. What is said of the metric leaves out all detectors of metric math.
    ///
    /// @param single whether those of single metrics
    /// @param math whether those of metric math
    /// @param namespace only of this; of all when null
    /// @param name only of this; of all when null
    /// @param dimensions exactly these; any when empty
    record Metrics(
            boolean single,
            boolean math,
            @Nullable String namespace,
            @Nullable String name,
            Set<Dimension> dimensions) implements DetectorFilter {
        public Metrics {
            dimensions = Set.copyOf(dimensions);
        }

        @Override
        public boolean matches(AnomalyDetector detector) {
            return switch (detector.subject()) {
                case DetectorSubject.SingleMetric of ->
                    single
                            && (namespace == null || of.metric().namespace().equals(namespace))
                            && (name == null || of.metric().name().equals(name))
                            && (dimensions.isEmpty()
                                    || dimensions.equals(Set.copyOf(of.metric().dimensions())));
                case DetectorSubject.MetricMath _ -> math && namespace == null && name == null && dimensions.isEmpty();
            };
        }
    }
}
