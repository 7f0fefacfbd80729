package dev.hinomi.alarms.text;

import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The data points that led to a state, as JSON (`StateReasonData`).
public final class StateReasonData {
    /// The API allows 4,000 characters; of longer evaluations only the newest points are told.
    private static final int MOST_POINTS = 30;

    private StateReasonData() {}

    /// Whether a caller may set this: any JSON.
    public static boolean valid(String text) {
        return AlarmJson.isJson(text);
    }

    /// What was found at `queried`.
    public static String of(DatapointCondition condition, Verdict.Decided verdict, Instant queried) {
        List<EvaluatedPoint.Real> real = verdict.real();
        ObjectNode data = AlarmJson.reasonData(queried);
        if (!real.isEmpty()) {
            data.put("startDate", AlarmJson.time(real.getLast().start()));
        }
        switch (condition) {
            case MetricCondition metric -> {
                AlarmJson.putIfSet(
                        data,
                        "unit",
                        metric.unit() == null ? null : metric.unit().label());
                data.put("statistic", metric.statistic());
            }
            case QueryCondition _ -> {}
        }
        data.put("period", condition.period());
        addRecent(data, "recentDatapoints", real, Sample::value);
        switch (condition.limit()) {
            case Limit.Threshold threshold -> data.put("threshold", threshold.value());
            case Limit.Band band -> addBand(data, band, real);
        }
        ArrayNode evaluated = data.putArray("evaluatedDatapoints");
        verdict.points().stream()
                .limit(Math.min(MOST_POINTS, deciding(condition, verdict.state())))
                .forEach(point -> add(evaluated, point));
        return AlarmJson.write(data);
    }

    /// How many points decide: as many as the state needs.
    private static int deciding(DatapointCondition condition, AlarmState state) {
        return switch (state) {
            case ALARM, INSUFFICIENT_DATA -> condition.needed();
            case OK -> condition.evaluationPeriods() - condition.needed() + 1;
        };
    }

    private static void addBand(ObjectNode data, Limit.Band band, List<EvaluatedPoint.Real> real) {
        if (band.comparison().lower()) {
            addRecent(data, "recentLowerThresholds", real, sample -> bound(sample, Sample.Expected::low));
        }
        if (band.comparison().upper()) {
            addRecent(data, "recentUpperThresholds", real, sample -> bound(sample, Sample.Expected::high));
        }
    }

    private static @Nullable Double bound(Sample sample, Function<Sample.Expected, Double> side) {
        Sample.Expected expected = sample.expected();
        return expected == null ? null : side.apply(expected);
    }

    /// From the oldest to the newest, null where one is missing between them.
    private static void addRecent(
            ObjectNode data,
            String name,
            List<EvaluatedPoint.Real> newestFirst,
            Function<Sample, @Nullable Double> value) {
        ArrayNode recent = data.putArray(name);
        List<EvaluatedPoint.Real> told =
                newestFirst.stream().limit(MOST_POINTS).toList().reversed();
        for (int i = 0; i < told.size(); i++) {
            EvaluatedPoint.Real point = told.get(i);
            for (int gap = i == 0 ? 0 : told.get(i - 1).age() - point.age() - 1; gap > 0; gap--) {
                recent.addNull();
            }
            recent.add(value.apply(point.sample()));
        }
    }

    private static void add(ArrayNode evaluated, EvaluatedPoint point) {
        ObjectNode node = evaluated.addObject().put("timestamp", AlarmJson.time(point.start()));
        switch (point) {
            case EvaluatedPoint.Real real -> {
                Double count = real.sample().count();
                if (count != null) {
                    node.put("sampleCount", count);
                }
                node.put("value", real.value());
            }
            case EvaluatedPoint.Missing _ -> {}
        }
    }
}
