package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.LowSamples;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Percentile;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
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
public final class Evaluator {
    /// 100 - 99.9 is a little less than 0.1 in binary, and 10,000 observations are enough for p99.9.
    private static final double ROUNDING = 1e-6;

    private final MetricCondition condition;

    public Evaluator(MetricCondition condition) {
        this.condition = condition;
    }

    /// Evaluates what was observed in the periods of the evaluation range.
    public Verdict evaluate(Observations observed) {
        PeriodRange range = observed.range();
        List<EvaluatedPoint.Real> real = new ArrayList<>();
        for (int age = 0; age < range.count() && real.size() < condition.evaluationPeriods(); age++) {
            EvaluatedPoint.Real point = point(age, observed);
            if (point != null) {
                real.add(point);
            }
        }
        if (condition.evaluateLowSampleCountPercentile() == LowSamples.IGNORE
                && real.stream().anyMatch(this::isLow)) {
            return new Verdict.Keep();
        }
        AlarmState state = decide(real);
        return state == null ? new Verdict.Keep() : new Verdict.Decided(state, withMissing(range, real));
    }

    private EvaluatedPoint.@Nullable Real point(int age, Observations observed) {
        int index = index(observed.range(), age);
        Distribution distribution = observed.at(index);
        if (distribution == null) {
            return null;
        }
        OptionalDouble value = condition.parsedStatistic().of(distribution);
        if (value.isEmpty()) {
            return null;
        }
        return new EvaluatedPoint.Real(
                observed.range().startOf(index),
                age,
                value.getAsDouble(),
                distribution.count(),
                condition.breaches(value.getAsDouble()));
    }

    /// The place of the period that is `age` periods before the newest.
    private static int index(PeriodRange range, int age) {
        return range.count() - 1 - age;
    }

    /// The state, or null to keep it.
    private @Nullable AlarmState decide(List<EvaluatedPoint.Real> real) {
        int needed = condition.needed();
        int missing = condition.evaluationPeriods() - real.size();
        int breaching =
                (int) real.stream().filter(EvaluatedPoint.Real::breaching).count();
        if (breaching >= needed) {
            return AlarmState.ALARM;
        }
        if (missing == 0) {
            return AlarmState.OK;
        }
        return switch (condition.missingData()) {
            case BREACHING -> breaching + missing >= needed ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> breaching < real.size() ? AlarmState.OK : null;
            case MISSING -> breaching < real.size() ? AlarmState.OK : withoutGoodPoint(real);
        };
    }

    private AlarmState withoutGoodPoint(List<EvaluatedPoint.Real> breaching) {
        boolean old = !breaching.isEmpty() && breaching.getLast().age() + 1 >= condition.needed();
        return old ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
    }

    private List<EvaluatedPoint> withMissing(PeriodRange range, List<EvaluatedPoint.Real> real) {
        List<EvaluatedPoint> points = new ArrayList<>(real);
        List<Integer> ages = real.stream().map(EvaluatedPoint.Real::age).toList();
        for (int age = 0; points.size() < condition.evaluationPeriods(); age++) {
            if (!ages.contains(age)) {
                points.add(new EvaluatedPoint.Missing(range.startOf(index(range, age))));
            }
        }
        points.sort(Comparator.comparing(EvaluatedPoint::start).reversed());
        return points;
    }

    /// Whether a percentile has too few observations to say much: fewer than 10/(1-percentile) from p50 on, fewer than
    /// 10/percentile below (CloudWatch User Guide, "Percentile-based alarms and low data samples").
    private boolean isLow(EvaluatedPoint.Real point) {
        Statistic statistic = condition.parsedStatistic();
        if (!(statistic instanceof Percentile percentile)) {
            return false;
        }
        double percent = percentile.percent();
        double enough = 1000 / (percent >= 50 ? 100 - percent : percent);
        return point.sampleCount() < enough - ROUNDING;
    }
}
