package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import java.util.ArrayList;
import java.util.List;
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

    /// The state that the data points of the evaluation range give, or null to keep the one that there is.
    public @Nullable AlarmState state(DataPoints points) {
        int real = 0;
        int breaching = 0;
        int good = 0;
        int oldest = 0;
        for (int age = 0; age < points.size() && real < condition.evaluationPeriods(); age++) {
            Sample sample = points.at(age);
            if (sample != null) {
                real++;
                oldest = age;
                if (isEnough(sample)) {
                    boolean crosses = breaches(sample);
                    breaching += crosses ? 1 : 0;
                    good += crosses ? 0 : 1;
                }
            }
        }
        return decide(real, breaching, good, oldest);
    }

    /// The same with all that led to it.
    public Verdict evaluate(DataPoints points) {
        AlarmState state = state(points);
        List<EvaluatedPoint> all = evaluated(points);
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

    private @Nullable AlarmState decide(int real, int breaching, int good, int oldest) {
        int periods = condition.evaluationPeriods();
        int needed = condition.needed();
        if (breaching >= needed) {
            return AlarmState.ALARM;
        }
        if (good > periods - needed) {
            return AlarmState.OK;
        }
        if (breaching + good < real) {
            return null;
        }
        return switch (condition.missingData()) {
            case BREACHING -> breaching + periods - real >= needed ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> good > 0 ? AlarmState.OK : null;
            case MISSING -> {
                boolean old = breaching > 0 && oldest + 1 >= needed;
                yield good > 0 ? AlarmState.OK : old ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
            }
        };
    }

    /// The newest data points, and the newest missing ones in place of those that there are too few of.
    private List<EvaluatedPoint> evaluated(DataPoints points) {
        int periods = condition.evaluationPeriods();
        int missing = periods;
        for (int age = 0; age < points.size() && missing > 0; age++) {
            missing -= points.at(age) == null ? 0 : 1;
        }
        List<EvaluatedPoint> all = new ArrayList<>(periods);
        for (int age = 0; all.size() < periods; age++) {
            Sample sample = points.at(age);
            if (sample != null) {
                all.add(new EvaluatedPoint.Real(points.start(age), age, sample, breaches(sample)));
            } else if (missing > 0) {
                all.add(new EvaluatedPoint.Missing(points.start(age)));
                missing--;
            }
        }
        return all;
    }

    private boolean isEnough(Sample sample) {
        Double count = sample.count();
        return count == null || count >= enough;
    }
}
