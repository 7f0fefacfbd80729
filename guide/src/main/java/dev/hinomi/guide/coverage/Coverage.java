package dev.hinomi.guide.coverage;

import dev.hinomi.guide.item.MetricName;
import java.util.List;

/// What of a guide is watched by a server.
///
/// @param metrics the metrics that have a threshold, in the order of the guide
/// @param alarms the alarms that the guide defines, in its order
public record Coverage(String file, List<WatchedMetric> metrics, List<ReachedAlarm> alarms) {
    public Coverage {
        metrics = List.copyOf(metrics);
        alarms = List.copyOf(alarms);
    }

    /// A metric with a threshold.
    ///
    /// @param threshold in the guide's words
    /// @param alarms the alarms of the server that watch it, whatever their dimensions
    public record WatchedMetric(int line, MetricName metric, String threshold, List<String> alarms) {
        public WatchedMetric {
            alarms = List.copyOf(alarms);
        }
    }

    /// An alarm of the guide.
    ///
    /// @param holes why its news may reach nobody; empty when it reaches somebody both ways
    public record ReachedAlarm(int line, String name, List<String> holes) {
        public ReachedAlarm {
            holes = List.copyOf(holes);
        }
    }

    /// Whether every metric is watched and every alarm reaches somebody.
    public boolean complete() {
        return metrics.stream().noneMatch(metric -> metric.alarms().isEmpty())
                && alarms.stream().allMatch(alarm -> alarm.holes().isEmpty());
    }
}
