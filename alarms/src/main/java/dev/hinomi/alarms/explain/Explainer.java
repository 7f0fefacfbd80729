package dev.hinomi.alarms.explain;

import dev.hinomi.alarms.evaluation.ContributorEvaluator;
import dev.hinomi.alarms.evaluation.ContributorVerdict;
import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Decision;
import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.text.ContributorReason;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Evaluates an alarm as it is evaluated when it is due, and tells everything about it.
public final class Explainer {
    private final DatapointCondition condition;
    private final Schedule schedule;
    private final Instant now;
    private final List<PeriodRange> ranges;
    private final Evaluator evaluator;

    /// @param now the time of the evaluation
    public Explainer(DatapointCondition condition, Schedule schedule, Instant now) {
        this.condition = condition;
        this.schedule = schedule;
        this.now = now;
        this.ranges = schedule.ranges(schedule.seen(now));
        this.evaluator = new Evaluator(condition);
    }

    /// Explains an alarm on one time series.
    ///
    /// @param read reads the data points of ranges
    public Explanation explain(Alarm alarm, Function<List<PeriodRange>, DataPoints> read) {
        DataPoints data = read.apply(ranges);
        Decision decision = evaluator.decide(data);
        return explanation(
                alarm,
                points(data),
                List.of(),
                decision.name(),
                decision.state().orElse(null),
                why(data, decision));
    }

    /// Explains an alarm on several time series.
    ///
    /// @param series finds them
    /// @param inAlarm those that are in `ALARM`
    public Explanation explain(
            Alarm alarm,
            Function<List<PeriodRange>, Map<Map<String, String>, DataPoints>> series,
            Set<Map<String, String>> inAlarm) {
        Map<Map<String, String>, DataPoints> found = series.apply(ranges);
        ContributorVerdict verdict = new ContributorEvaluator(condition).evaluate(ranges, found, inAlarm);
        List<Explanation.Contributor> contributors = verdict.contributors().stream()
                .map(each -> contributor(each, Objects.requireNonNull(found.get(each.attributes()))))
                .toList();
        AlarmState result = verdict.state();
        AlarmState state = result == null ? alarm.status().state() : result;
        String why = ContributorReason.of(verdict, state, condition.missingData());
        return explanation(alarm, List.of(), contributors, "CONTRIBUTORS", result, why);
    }

    private Explanation.Contributor contributor(ContributorVerdict.Contributor contributor, DataPoints data) {
        Decision decision = evaluator.decide(data);
        return new Explanation.Contributor(
                contributor.attributes(),
                contributor.state().name(),
                points(data),
                decision.name(),
                why(data, decision));
    }

    private String why(DataPoints data, Decision decision) {
        return new DecisionText(condition, evaluator).of(decision, evaluator.evaluate(data));
    }

    private Explanation explanation(
            Alarm alarm,
            List<Explanation.Point> points,
            List<Explanation.Contributor> contributors,
            String decision,
            @Nullable AlarmState result,
            String why) {
        AlarmStatus status = alarm.status();
        return new Explanation(
                alarm.name(),
                status.state().name(),
                status.reason(),
                status.updated(),
                status.evaluation() == null ? null : status.evaluation().name(),
                ConditionText.of(condition),
                condition.missingData().text(),
                now,
                Instant.ofEpochSecond(schedule.seen(now)),
                schedule.next(now),
                condition.needed(),
                condition.evaluationPeriods(),
                points,
                contributors,
                decision,
                result == null ? null : result.name(),
                why);
    }

    private List<Explanation.Point> points(DataPoints data) {
        Map<Instant, EvaluatedPoint> used = new HashMap<>();
        evaluator.evaluate(data).points().forEach(point -> used.put(point.start(), point));
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
