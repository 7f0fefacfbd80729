package dev.hinomi.guide.apply;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.AwsCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters of PutMetricAlarm for an alarm of a guide: the command's own, completed by the terms from
/// `guide.yaml`.
final class AlarmParameters {
    private AlarmParameters() {}

    /// @param name that it gets on the server
    static Map<String, Object> of(Alarm alarm, Optional<AwsCommand> command, String name) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        command.ifPresent(own -> parameters.putAll(own.parameters()));
        parameters.put("AlarmName", name);
        AlarmTerms terms = alarm.terms();
        put(parameters, "Namespace", terms.namespace());
        put(parameters, "MetricName", terms.metricName());
        put(parameters, "Statistic", terms.statistic());
        put(parameters, "ExtendedStatistic", terms.extendedStatistic());
        put(parameters, "Period", terms.period());
        put(parameters, "EvaluationPeriods", terms.evaluationPeriods());
        put(parameters, "Threshold", terms.threshold());
        put(parameters, "ComparisonOperator", terms.comparisonOperator());
        if (!terms.dimensions().isEmpty()) {
            parameters.put("Dimensions", dimensions(terms.dimensions()));
        }
        if (!terms.alarmActions().isEmpty()) {
            parameters.put("AlarmActions", terms.alarmActions());
        }
        if (!terms.okActions().isEmpty()) {
            parameters.put("OKActions", terms.okActions());
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String member, @Nullable Object value) {
        if (value != null) {
            parameters.put(member, value);
        }
    }

    private static List<Map<String, Object>> dimensions(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(entry -> Map.<String, Object>of("Name", entry.getKey(), "Value", entry.getValue()))
                .toList();
    }
}
