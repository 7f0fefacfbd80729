package dev.hinomi.alarms.request;

import static dev.hinomi.alarms.request.Refusal.invalid;
import static dev.hinomi.alarms.request.Refusal.required;

import dev.hinomi.alarms.model.BandComparison;
import dev.hinomi.alarms.model.Comparison;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.LowSamples;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.statistics.Percentile;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What PutMetricAlarm accepts (CloudWatch API Reference, `PutMetricAlarm`), with the texts of its refusals.
public final class RequestRules {
    private static final String SHOULD_HAVE = "PutMetricAlarm request should have ";

    private RequestRules() {}

    /// What a request asks to be watched.
    ///
    /// @throws dev.hinomi.kernel.FaultException for what PutMetricAlarm refuses
    public static DatapointCondition condition(MetricAlarmRequest request) {
        if (request.queries().isEmpty()) {
            return metric(request);
        }
        QueryRules.check(request);
        QueryCondition condition = new QueryCondition(
                request.queries(),
                limit(request),
                periods(request),
                toAlarm(request),
                missingData(request.treatMissingData()),
                lowSamples(request.evaluateLowSampleCountPercentile()),
                request.wallClock());
        QueryRules.checkWindow(condition);
        return condition;
    }

    private static MetricCondition metric(MetricAlarmRequest request) {
        String name = required(request.metricName(), "MetricName", SHOULD_HAVE + "a MetricName parameter");
        String namespace = required(request.namespace(), "Namespace", SHOULD_HAVE + "a Namespace parameter");
        Statistic statistic = statistic(request);
        int period = required(request.period(), "Period", SHOULD_HAVE + "a Period parameter");
        int periods = periods(request);
        WindowRules.checkWindow(period, periods);
        WindowRules.checkWallClock(request.wallClock(), period);
        if (!(limit(request) instanceof Limit.Threshold threshold)) {
            throw invalid("ThresholdMetricId", "ThresholdMetricId: MetricName is set (expected: a list of Metrics)");
        }
        LowSamples low = lowSamples(request.evaluateLowSampleCountPercentile());
        if (low != null && !(statistic instanceof Percentile)) {
            throw invalid(
                    "EvaluateLowSampleCountPercentile",
                    "Option evaluateLowSampleCountPercentile can not be applied with statistic " + statistic.text()
                            + ". This option is enabled only for percentile statistics.");
        }
        return new MetricCondition(
                new MetricId(namespace, name, request.dimensions()),
                statistic.text(),
                period,
                request.unit(),
                periods,
                toAlarm(request),
                threshold.comparison(),
                threshold.value(),
                missingData(request.treatMissingData()),
                low,
                request.wallClock());
    }

    private static int periods(MetricAlarmRequest request) {
        return required(
                request.evaluationPeriods(), "EvaluationPeriods", SHOULD_HAVE + "an EvaluationPeriods parameter");
    }

    private static @Nullable Integer toAlarm(MetricAlarmRequest request) {
        Integer toAlarm = request.datapointsToAlarm();
        if (toAlarm != null && toAlarm > periods(request)) {
            throw invalid("DatapointsToAlarm", "DatapointsToAlarm must be less than or equal to EvaluationPeriods");
        }
        return toAlarm;
    }

    private static Limit limit(MetricAlarmRequest request) {
        String operator = required(
                request.comparisonOperator(),
                "ComparisonOperator",
                SHOULD_HAVE + "a valid ComparisonOperator parameter");
        String bandQuery = request.thresholdMetricId();
        Optional<BandComparison> band = BandComparison.parse(operator);
        if (band.isPresent()) {
            if (bandQuery == null) {
                throw invalid(
                        "ThresholdMetricId", "ComparisonOperators for ranges require ThresholdMetricId to be set");
            }
            if (request.threshold() != null) {
                throw invalid("Threshold", "Threshold should not be set if ThresholdMetricId is set.");
            }
            return new Limit.Band(band.get(), bandQuery);
        }
        if (bandQuery != null) {
            throw invalid(
                    "ComparisonOperator",
                    "ComparisonOperator: " + operator + " (expected: an operator for ranges with ThresholdMetricId)");
        }
        double threshold =
                finite(required(request.threshold(), "Threshold", SHOULD_HAVE + "valid Threshold parameter"));
        Comparison comparison = Comparison.parse(operator)
                .orElseThrow(() -> invalid(
                        "ComparisonOperator",
                        "The value " + operator + " for parameter ComparisonOperator is invalid."));
        return new Limit.Threshold(comparison, threshold);
    }

    private static Statistic statistic(MetricAlarmRequest request) {
        String basic = request.statistic();
        String extended = request.extendedStatistic();
        if (basic != null && extended != null) {
            throw invalid(
                    "Statistic",
                    "PutMetricAlarm request can not be made with both Statistic and ExtendedStatistic parameters. Only"
                            + " one of them should be present");
        }
        if (extended != null) {
            return parsed(extended, "ExtendedStatistic", each -> !(each instanceof Statistic.Basic));
        }
        return parsed(
                required(basic, "Statistic", SHOULD_HAVE + "a Statistic parameter"),
                "Statistic",
                Statistic.Basic.class::isInstance);
    }

    private static Statistic parsed(String text, String parameter, Predicate<Statistic> accepted) {
        return Statistic.parse(text)
                .filter(accepted)
                .orElseThrow(() ->
                        invalid(parameter, "The value " + text + " for parameter " + parameter + " is not supported."));
    }

    static double finite(double threshold) {
        if (!Double.isFinite(threshold)) {
            throw invalid("Threshold", "The value " + threshold + " for parameter Threshold is invalid.");
        }
        return threshold;
    }

    static @Nullable MissingData missingData(@Nullable String text) {
        return optional(
                text,
                MissingData::parse,
                "TreatMissingData",
                "The value " + text + " is not supported for TreatMissingData parameter. Supported values are"
                        + " [breaching, notBreaching, ignore, missing].");
    }

    private static @Nullable LowSamples lowSamples(@Nullable String text) {
        return optional(
                text,
                LowSamples::parse,
                "EvaluateLowSampleCountPercentile",
                "Option " + text + " is not supported. Supported options for parameter"
                        + " EvaluateLowSampleCountPercentile are evaluate and ignore.");
    }

    private static <T> @Nullable T optional(
            @Nullable String text, Function<String, Optional<T>> parse, String parameter, String refusal) {
        return text == null ? null : parse.apply(text).orElseThrow(() -> invalid(parameter, refusal));
    }
}
