package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides the state of an alarm from the data points of its evaluation range (CloudWatch User Guide, "Configuring how
/// CloudWatch alarms treat missing data").
///
///   - With at least as many data points in the range as evaluation periods, the newest of them decide, and what is
///     missing between them does not matter.
///   - Otherwise all of them count, and the rest is filled in as the alarm treats missing data.
///   - Filled with nothing (`missing` and `ignore`), a point that does not breach means OK. Are all breaching but too
///     few, `ignore` keeps the state; `missing` gives ALARM when the oldest of them is as old as the number of data
///     points to alarm, because newer ones would have had to show that all is well, and INSUFFICIENT_DATA before.
///   - A percentile of too few observations speaks for nothing: where the others do not decide, the state stays.
public final class Evaluator {
    private final DatapointCondition condition;
    private final Limit limit;
    private final double enough;

    public Evaluator(DatapointCondition condition) {
        this.condition = condition;
        this.limit = condition.limit();
        this.enough = LowSampleRule.enough(condition);
    }

    /// Evaluates the data points of the evaluation range.
    public Verdict evaluate(DataPoints points) {
        List<EvaluatedPoint.Real> real = new ArrayList<>();
        for (int age = 0; age < points.size() && real.size() < condition.evaluationPeriods(); age++) {
            Sample sample = points.at(age);
            if (sample != null) {
                real.add(new EvaluatedPoint.Real(points.start(age), age, sample, breaches(sample)));
            }
        }
        AlarmState state = decide(real);
        List<EvaluatedPoint> all = withMissing(points, real);
        return state == null ? new Verdict.Keep(all) : new Verdict.Decided(state, all);
    }

    private boolean breaches(Sample sample) {
        return switch (limit) {
            case Limit.Threshold threshold -> threshold.comparison().breaches(sample.value(), threshold.value());
            case Limit.Band band -> {
                Sample.Expected expected = sample.expected();
                yield expected != null && band.comparison().breaches(sample.value(), expected.low(), expected.high());
            }
        };
    }

    /// The state, or null to keep it.
    private @Nullable AlarmState decide(List<EvaluatedPoint.Real> real) {
        int periods = condition.evaluationPeriods();
        int needed = condition.needed();
        int missing = periods - real.size();
        int breaching = count(real, point -> point.breaching() && isEnough(point));
        int good = count(real, point -> !point.breaching() && isEnough(point));
        if (breaching >= needed) {
            return AlarmState.ALARM;
        }
        if (good > periods - needed) {
            return AlarmState.OK;
        }
        if (breaching + good < real.size()) {
            return null;
        }
        return switch (condition.missingData()) {
            case BREACHING -> breaching + missing >= needed ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> good > 0 ? AlarmState.OK : null;
            case MISSING -> good > 0 ? AlarmState.OK : withoutGoodPoint(real);
        };
    }

    private AlarmState withoutGoodPoint(List<EvaluatedPoint.Real> breaching) {
        boolean old = !breaching.isEmpty() && breaching.getLast().age() + 1 >= condition.needed();
        return old ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
    }

    private List<EvaluatedPoint> withMissing(DataPoints points, List<EvaluatedPoint.Real> real) {
        List<EvaluatedPoint> all = new ArrayList<>(real);
        List<Integer> ages = real.stream().map(EvaluatedPoint.Real::age).toList();
        for (int age = 0; all.size() < condition.evaluationPeriods(); age++) {
            if (!ages.contains(age)) {
                all.add(new EvaluatedPoint.Missing(points.start(age)));
            }
        }
        all.sort(Comparator.comparing(EvaluatedPoint::start).reversed());
        return all;
    }

    private boolean isEnough(EvaluatedPoint.Real point) {
        Double count = point.sample().count();
        return count == null || count >= enough;
    }

    private static int count(List<EvaluatedPoint.Real> points, Predicate<EvaluatedPoint.Real> of) {
        return (int) points.stream().filter(of).count();
    }
}
