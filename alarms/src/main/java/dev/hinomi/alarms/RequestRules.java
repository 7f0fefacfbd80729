package dev.hinomi.alarms;

import dev.hinomi.alarms.model.Comparison;
import dev.hinomi.alarms.model.LowSamples;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What PutMetricAlarm accepts (CloudWatch API Reference, `PutMetricAlarm`), with the texts of its refusals.
final class RequestRules {
    private static final Set<Integer> HIGH_RESOLUTION = Set.of(10, 20, 30);
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final Set<String> ANOMALY_OPERATORS =
            Set.of("LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "GreaterThanUpperThreshold");

    private RequestRules() {}

    static MetricCondition condition(MetricAlarmRequest request) {
        String namespace = required(request.namespace(), "Namespace");
        String metricName = required(request.metricName(), "MetricName");
        String statistic = statistic(request);
        int period = required(request.period(), "Period");
        int periods = required(request.evaluationPeriods(), "EvaluationPeriods");
        checkWindow(period, periods);
        Integer toAlarm = request.datapointsToAlarm();
        if (toAlarm != null && toAlarm > periods) {
            throw invalid("DatapointsToAlarm", "DatapointsToAlarm must be less than or equal to EvaluationPeriods");
        }
        double threshold = required(request.threshold(), "Threshold");
        if (!Double.isFinite(threshold)) {
            throw invalid("Threshold", "The value " + threshold + " for parameter Threshold is invalid.");
        }
        return new MetricCondition(
                new MetricId(namespace, metricName, request.dimensions()),
                statistic,
                period,
                request.unit(),
                periods,
                toAlarm,
                comparison(required(request.comparisonOperator(), "ComparisonOperator")),
                threshold,
                missingData(request.treatMissingData()),
                lowSamples(request.evaluateLowSampleCountPercentile()));
    }

    private static String statistic(MetricAlarmRequest request) {
        String basic = request.statistic();
        String extended = request.extendedStatistic();
        if (basic != null && extended != null) {
            throw new FaultException(new Fault.InvalidCombination(
                    "Statistic and ExtendedStatistic are mutually exclusive and you have specified both."));
        }
        if (basic == null && extended == null) {
            throw new FaultException(
                    new Fault.InvalidCombination("One of Statistic and ExtendedStatistic must be specified."));
        }
        return basic != null
                ? parsed(basic, "Statistic", Statistic.Basic.class::isInstance)
                : parsed(String.valueOf(extended), "ExtendedStatistic", each -> !(each instanceof Statistic.Basic));
    }

    private static String parsed(String text, String parameter, Function<Statistic, Boolean> accepted) {
        return Statistic.parse(text)
                .filter(accepted::apply)
                .map(Statistic::text)
                .orElseThrow(() ->
                        invalid(parameter, "The value " + text + " for parameter " + parameter + " is not supported."));
    }

    private static void checkWindow(int period, int periods) {
        if (!HIGH_RESOLUTION.contains(period) && (period < 60 || period % 60 != 0)) {
            throw invalid("Period", "Period must be 10, 20, 30 or a multiple of 60");
        }
        if (periods < 1) {
            throw invalid("EvaluationPeriods", "The parameter EvaluationPeriods must be greater than or equal to 1.");
        }
        long window = (long) period * periods;
        if (period < HOUR && window > DAY) {
            throw invalid(
                    "EvaluationPeriods",
                    "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).");
        }
        if (window > 7L * DAY) {
            throw invalid(
                    "EvaluationPeriods",
                    "Metrics cannot be checked across more than seven days (EvaluationPeriods * Period must be <="
                            + " 604800).");
        }
    }

    private static Comparison comparison(String operator) {
        if (ANOMALY_OPERATORS.contains(operator)) {
            throw new FaultException(new Fault.Unsupported(
                    "ComparisonOperator",
                    "ComparisonOperator: " + operator + " (anomaly detection alarms are not supported)"));
        }
        return Comparison.parse(operator)
                .orElseThrow(() -> invalid(
                        "ComparisonOperator",
                        "The value " + operator + " for parameter ComparisonOperator is invalid."));
    }

    private static @Nullable MissingData missingData(@Nullable String text) {
        return optional(
                text,
                MissingData::parse,
                unknown -> invalid(
                        "TreatMissingData",
                        "The value " + unknown
                                + " is not supported for TreatMissingData parameter. Supported values are"
                                + " [breaching, notBreaching, ignore, missing]."));
    }

    private static @Nullable LowSamples lowSamples(@Nullable String text) {
        return optional(
                text,
                LowSamples::parse,
                unknown -> invalid(
                        "EvaluateLowSampleCountPercentile",
                        "Option " + unknown + " is not supported. Supported options for parameter"
                                + " EvaluateLowSampleCountPercentile are evaluate and ignore."));
    }

    private static <T> @Nullable T optional(
            @Nullable String text, Function<String, Optional<T>> parse, Function<String, FaultException> refusal) {
        return text == null ? null : parse.apply(text).orElseThrow(() -> refusal.apply(text));
    }

    private static <T> T required(@Nullable T value, String parameter) {
        if (value == null) {
            throw invalid(parameter, "The parameter " + parameter + " is required.");
        }
        return value;
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
