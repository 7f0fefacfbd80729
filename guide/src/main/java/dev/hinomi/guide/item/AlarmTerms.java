package dev.hinomi.guide.item;

import dev.hinomi.guide.measure.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a metric alarm is defined by, as far as it is stated. The components are named after the members of
/// CloudWatch's PutMetricAlarm.
///
/// @param period in seconds
/// @param expression whether the alarm is defined by metric math instead of one metric
public record AlarmTerms(
        @Nullable String namespace,
        @Nullable String metricName,
        @Nullable String statistic,
        @Nullable String extendedStatistic,
        Map<String, String> dimensions,
        @Nullable Integer period,
        @Nullable Integer evaluationPeriods,
        @Nullable BigDecimal threshold,
        @Nullable String comparisonOperator,
        List<String> alarmActions,
        List<String> okActions,
        boolean expression) {
    public AlarmTerms {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        alarmActions = List.copyOf(alarmActions);
        okActions = List.copyOf(okActions);
    }

    /// These terms with actions for each transition that has none.
    public AlarmTerms withActions(List<String> alarm, List<String> ok) {
        return new AlarmTerms(
                namespace,
                metricName,
                statistic,
                extendedStatistic,
                dimensions,
                period,
                evaluationPeriods,
                threshold,
                comparisonOperator,
                alarmActions.isEmpty() ? alarm : alarmActions,
                okActions.isEmpty() ? ok : okActions,
                expression);
    }

    /// The members without which PutMetricAlarm cannot define this alarm.
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!expression) {
            require(missing, "MetricName", metricName);
            require(missing, "Namespace", namespace);
            require(missing, "Period", period);
            if (statistic == null && extendedStatistic == null) {
                missing.add("Statistic");
            }
        }
        require(missing, "EvaluationPeriods", evaluationPeriods);
        require(missing, "Threshold", threshold);
        require(missing, "ComparisonOperator", comparisonOperator);
        return missing;
    }

    /// Such as `AWS/Lambda Errors Sum > 10 in 2 x 300 s`; a question mark for what is not stated.
    public String summary() {
        String stat = statistic != null ? statistic : extendedStatistic;
        if (expression) {
            return "metric math " + comparison() + " " + (threshold == null ? "?" : threshold.toPlainString());
        }
        return (namespace == null ? "?" : namespace) + " " + (metricName == null ? "?" : metricName) + " "
                + (stat == null ? "?" : stat) + " " + comparison() + " "
                + (threshold == null ? "?" : threshold.toPlainString()) + " in "
                + (evaluationPeriods == null ? "?" : evaluationPeriods) + " x " + (period == null ? "?" : period)
                + " s";
    }

    private String comparison() {
        return Stream.of(Comparison.values())
                .filter(sign -> sign.operator().equals(comparisonOperator))
                .findFirst()
                .map(Comparison::sign)
                .orElse("?");
    }

    private static void require(List<String> missing, String member, @Nullable Object value) {
        if (value == null) {
            missing.add(member);
        }
    }
}
