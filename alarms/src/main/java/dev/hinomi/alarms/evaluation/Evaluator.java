package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import java.util.ArrayList;
import java.util.List;

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

    /// What the data points of the evaluation range decide.
    public Decision decide(DataPoints points) {
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
        Decision decision = decide(points);
        List<EvaluatedPoint> all = evaluated(points);
        return decision.state()
                .<Verdict>map(state -> new Verdict.Decided(state, all))
                .orElseGet(() -> new Verdict.Keep(all));
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

    private Decision decide(int real, int breaching, int good, int oldest) {
        int periods = condition.evaluationPeriods();
        int needed = condition.needed();
        if (breaching >= needed) {
            return Decision.ENOUGH_BREACH;
        }
        if (good > periods - needed) {
            return Decision.TOO_FEW_CAN_BREACH;
        }
        if (breaching + good < real) {
            return Decision.LOW_SAMPLES;
        }
        return switch (condition.missingData()) {
            case BREACHING -> breaching + periods - real >= needed ? Decision.MISSING_BREACH : Decision.MISSING_TOO_FEW;
            case NOT_BREACHING -> Decision.MISSING_GOOD;
            case IGNORE -> good > 0 ? Decision.ONE_GOOD : Decision.MISSING_IGNORED;
            case MISSING -> good > 0 ? Decision.ONE_GOOD : withoutGood(breaching, oldest + 1 >= needed);
        };
    }

    private static Decision withoutGood(int breaching, boolean old) {
        return breaching == 0 ? Decision.NO_DATA : old ? Decision.OLD_BREACH : Decision.NEW_BREACH;
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

    /// Whether a data point counts: a percentile of too few observations may not.
    public boolean isEnough(Sample sample) {
        Double count = sample.count();
        return count == null || count >= enough;
    }
}
