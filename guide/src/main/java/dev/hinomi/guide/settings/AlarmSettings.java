package dev.hinomi.guide.settings;

import dev.hinomi.guide.item.AlarmTerms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `guide.yaml` says of one alarm. The keys are the options of `aws cloudwatch put-metric-alarm`.
///
/// @param terms option to value, such as `period` to `300`
public record AlarmSettings(
        Map<String, String> terms, Map<String, String> dimensions, List<String> alarmActions, List<String> okActions) {
    /// The keys that take one value.
    static final List<String> TERMS = List.of(
            "namespace",
            "metric-name",
            "statistic",
            "extended-statistic",
            "period",
            "evaluation-periods",
            "threshold",
            "comparison-operator");

    public AlarmSettings {
        terms = Map.copyOf(terms);
        dimensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        alarmActions = List.copyOf(alarmActions);
        okActions = List.copyOf(okActions);
    }

    /// Nothing said.
    static AlarmSettings none() {
        return new AlarmSettings(Map.of(), Map.of(), List.of(), List.of());
    }

    /// These settings with those of an environment over them.
    AlarmSettings with(AlarmSettings over) {
        Map<String, String> all = new LinkedHashMap<>(terms);
        if (over.terms.containsKey("statistic") || over.terms.containsKey("extended-statistic")) {
            all.remove("statistic");
            all.remove("extended-statistic");
        }
        all.putAll(over.terms);
        return new AlarmSettings(
                all,
                over.dimensions.isEmpty() ? dimensions : over.dimensions,
                over.alarmActions.isEmpty() ? alarmActions : over.alarmActions,
                over.okActions.isEmpty() ? okActions : over.okActions);
    }

    /// The alarm's own terms, completed: what is set here wins.
    public AlarmTerms complete(AlarmTerms own) {
        return new AlarmTerms(
                text("namespace", own.namespace()),
                text("metric-name", own.metricName()),
                terms.containsKey("extended-statistic") ? null : text("statistic", own.statistic()),
                terms.containsKey("statistic") ? null : text("extended-statistic", own.extendedStatistic()),
                dimensions.isEmpty() ? own.dimensions() : dimensions,
                terms.containsKey("period") ? Integer.valueOf(terms.get("period")) : own.period(),
                terms.containsKey("evaluation-periods")
                        ? Integer.valueOf(terms.get("evaluation-periods"))
                        : own.evaluationPeriods(),
                terms.containsKey("threshold") ? new BigDecimal(terms.get("threshold")) : own.threshold(),
                text("comparison-operator", own.comparisonOperator()),
                alarmActions.isEmpty() ? own.alarmActions() : alarmActions,
                okActions.isEmpty() ? own.okActions() : okActions,
                own.expression());
    }

    private @Nullable String text(String key, @Nullable String own) {
        return Optional.ofNullable(terms.get(key)).orElse(own);
    }
}
