package dev.hinomi.alarms.explain;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Decision;
import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Evaluates an alarm as it is evaluated when it is due, and tells everything about it.
public final class Explainer {
    private final DatapointCondition condition;
    private final Schedule schedule;
    private final Evaluator evaluator;

    public Explainer(DatapointCondition condition, Schedule schedule) {
        this.condition = condition;
        this.schedule = schedule;
        this.evaluator = new Evaluator(condition);
    }

    /// Explains an evaluation at `now`.
    ///
    /// @param read reads the data points of ranges
    public Explanation explain(Alarm alarm, Function<List<PeriodRange>, DataPoints> read, Instant now) {
        long seen = schedule.seen(now);
        DataPoints data = read.apply(schedule.ranges(seen));
        Decision decision = evaluator.decide(data);
        Verdict verdict = evaluator.evaluate(data);
        return new Explanation(
                alarm.name(),
                alarm.status().state().name(),
                alarm.status().reason(),
                alarm.status().updated(),
                alarm.status().evaluation() == null
                        ? null
                        : alarm.status().evaluation().name(),
                ConditionText.of(condition),
                condition.missingData().text(),
                now,
                Instant.ofEpochSecond(seen),
                schedule.next(now),
                condition.needed(),
                condition.evaluationPeriods(),
                points(data, verdict),
                decision.name(),
                decision.state().map(Enum::name).orElse(null),
                DecisionText.of(condition, decision, verdict));
    }

    private List<Explanation.Point> points(DataPoints data, Verdict verdict) {
        Map<Instant, EvaluatedPoint> used = new HashMap<>();
        verdict.points().forEach(point -> used.put(point.start(), point));
        List<Explanation.Point> points = new ArrayList<>();
        for (int age = 0; age < data.size(); age++) {
            Sample sample = data.at(age);
            Sample.Expected expected = sample == null ? null : sample.expected();
            points.add(new Explanation.Point(
                    data.start(age),
                    sample == null ? null : sample.value(),
                    sample == null ? null : sample.count(),
                    expected == null ? null : expected.low(),
                    expected == null ? null : expected.high(),
                    role(used.get(data.start(age)))));
        }
        return points;
    }

    private String role(@Nullable EvaluatedPoint point) {
        return switch (point) {
            case null -> "not needed";
            case EvaluatedPoint.Real real when !evaluator.isEnough(real.sample()) -> "too few observations";
            case EvaluatedPoint.Real real -> real.breaching() ? "breaching" : "not breaching";
            case EvaluatedPoint.Missing _ ->
                switch (condition.missingData()) {
                    case BREACHING -> "missing, treated as breaching";
                    case NOT_BREACHING -> "missing, treated as not breaching";
                    case IGNORE, MISSING -> "missing";
                };
        };
    }
}
