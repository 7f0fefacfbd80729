package dev.hinomi.alarms.text;

import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.MetricCondition;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The data points that led to a state, as JSON (`StateReasonData`).
public final class StateReasonData {
    /// The API allows 4,000 characters; of longer evaluations only the newest points are told.
    private static final int MOST_POINTS = 30;

    private StateReasonData() {}

    /// What was found at `queried`.
    public static String of(MetricCondition condition, Verdict.Decided verdict, Instant queried) {
        List<EvaluatedPoint.Real> real = verdict.real();
        ObjectNode data = AlarmJson.object();
        data.put("version", "1.0");
        data.put("queryDate", AlarmJson.time(queried));
        if (!real.isEmpty()) {
            data.put("startDate", AlarmJson.time(real.getLast().start()));
        }
        AlarmJson.putIfSet(
                data, "unit", condition.unit() == null ? null : condition.unit().label());
        data.put("statistic", condition.statistic());
        data.put("period", condition.period());
        ArrayNode recent = data.putArray("recentDatapoints");
        real.stream().limit(MOST_POINTS).toList().reversed().forEach(point -> recent.add(point.value()));
        data.put("threshold", condition.threshold());
        ArrayNode evaluated = data.putArray("evaluatedDatapoints");
        verdict.points().stream().limit(MOST_POINTS).forEach(point -> add(evaluated, point));
        return AlarmJson.write(data);
    }

    private static void add(ArrayNode evaluated, EvaluatedPoint point) {
        ObjectNode node = evaluated.addObject().put("timestamp", AlarmJson.time(point.start()));
        switch (point) {
            case EvaluatedPoint.Real real ->
                node.put("sampleCount", real.sampleCount()).put("value", real.value());
            case EvaluatedPoint.Missing _ -> {}
        }
    }
}
