package dev.hinomi.ingest;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The points of one request: what PutMetricData would refuse is counted, the rest is stored.
public final class MetricBatch {
    private final Metrics metrics;
    private final Rejections rejections = new Rejections();
    private final Map<String, List<Datum>> accepted = new LinkedHashMap<>();
    private int points;

    /// @param metrics whose rules for data points count
    public MetricBatch(Metrics metrics) {
        this.metrics = metrics;
    }

    /// Takes what one point of the sender has become, all of it or nothing.
    public void add(String namespace, List<Datum> data) {
        for (Datum datum : data) {
            Optional<Fault> refusal = metrics.refusal(namespace, datum);
            if (refusal.isPresent()) {
                reject(datum.metricName(), refusal.get().message().replace('\n', ' '));
                return;
            }
        }
        points++;
        accepted.computeIfAbsent(namespace, _ -> new ArrayList<>()).addAll(data);
    }

    /// Counts a point as not stored.
    public void reject(String metric, String reason) {
        rejections.add(metric + ": " + reason);
    }

    /// Stores what was accepted; durable on return.
    public void store(Scope scope) {
        metrics.putChecked(scope, accepted);
    }

    /// The data points by their namespace.
    public Map<String, List<Datum>> accepted() {
        return accepted;
    }

    /// How many points of the sender were accepted.
    public int points() {
        return points;
    }

    public Rejections rejections() {
        return rejections;
    }
}
