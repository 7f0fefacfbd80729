package dev.hinomi.api.cloudwatch.anomaly;

import dev.hinomi.api.cloudwatch.AlarmQueries;
import dev.hinomi.api.cloudwatch.Shared;
import dev.hinomi.aws.cloudwatch.Dimension;
import dev.hinomi.aws.cloudwatch.MetricMathAnomalyDetector;
import dev.hinomi.aws.cloudwatch.SingleMetricAnomalyDetector;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.anomaly.DetectorSubject;
import dev.hinomi.metrics.anomaly.DetectorSubject.MetricMath;
import dev.hinomi.metrics.anomaly.DetectorSubject.SingleMetric;
import dev.hinomi.metrics.model.MetricId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The three forms in which a request says what a detector watches, of which it uses one: the members of the request
/// itself, `SingleMetricAnomalyDetector`, or `MetricMathAnomalyDetector`.
record SubjectForms(
        @Nullable String namespace,
        @Nullable String metricName,
        List<Dimension> dimensions,
        @Nullable String stat,
        @Nullable SingleMetricAnomalyDetector single,
        @Nullable MetricMathAnomalyDetector math) {

    boolean isEmpty() {
        return used().isEmpty();
    }

    /// What the request is about.
    ///
    /// @param account the caller's, which owns all metrics that there are
    DetectorSubject subject(String account) {
        List<String> used = used();
        if (used.size() > 1) {
            throw new FaultException(new Fault.InvalidCombination(
                    "The parameters " + used.get(0) + " and " + used.get(1) + " cannot be used together."));
        }
        if (math != null) {
            return new MetricMath(AlarmQueries.of(math.metricDataQueries()));
        }
        if (single == null) {
            return metric("", namespace, metricName, dimensions, stat);
        }
        String owner = single.accountId();
        if (owner != null && !owner.equals(account)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "AccountId", "AccountId: " + owner + " (expected: " + account + ", there is no other)"));
        }
        return metric(
                "SingleMetricAnomalyDetector.",
                single.namespace(),
                single.metricName(),
                single.dimensions(),
                single.stat());
    }

    private List<String> used() {
        List<String> used = new ArrayList<>();
        if (single != null) {
            used.add("SingleMetricAnomalyDetector");
        }
        if (math != null) {
            used.add("MetricMathAnomalyDetector");
        }
        if (namespace != null) {
            used.add("Namespace");
        } else if (metricName != null) {
            used.add("MetricName");
        } else if (stat != null) {
            used.add("Stat");
        } else if (!dimensions.isEmpty()) {
            used.add("Dimensions");
        }
        return used;
    }

    private static SingleMetric metric(
            String at,
            @Nullable String namespace,
            @Nullable String name,
            List<Dimension> dimensions,
            @Nullable String stat) {
        MetricId metric = new MetricId(
                required(namespace, at + "Namespace"),
                required(name, at + "MetricName"),
                Shared.dimensions(dimensions));
        return new SingleMetric(metric, required(stat, at + "Stat"));
    }

    private static String required(@Nullable String value, String parameter) {
        if (value == null) {
            throw Shared.missing(parameter);
        }
        return value;
    }
}
