package dev.hinomi.alarms.rehearsal;

import dev.hinomi.alarms.evaluation.ContributorEvaluator;
import dev.hinomi.alarms.evaluation.ContributorVerdict;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.internal.engine.GroupedPoints;
import dev.hinomi.alarms.internal.engine.PointSource;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.text.ContributorReason;
import dev.hinomi.alarms.text.StateReason;
import dev.hinomi.metrics.data.PeriodRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A condition that is evaluated again and again.
interface Replay {
    /// What an evaluation of the data in the ranges decides; nothing when the state stays.
    Optional<Result> evaluate(List<PeriodRange> ranges);

    /// A state, and why, in CloudWatch's words.
    record Result(AlarmState state, String reason) {}

    /// On one time series.
    static Replay of(DatapointCondition condition, PointSource source) {
        Evaluator evaluator = new Evaluator(condition);
        return ranges -> evaluator.evaluate(source.read(ranges)) instanceof Verdict.Decided decided
                ? Optional.of(new Result(decided.state(), StateReason.of(condition, decided)))
                : Optional.empty();
    }

    /// On several time series.
    static Replay of(DatapointCondition condition, GroupedPoints source) {
        return new OfContributors(condition, source);
    }

    /// Remembers which contributors are in `ALARM`.
    final class OfContributors implements Replay {
        private final DatapointCondition condition;
        private final GroupedPoints source;
        private final ContributorEvaluator evaluator;
        private Set<Map<String, String>> inAlarm = Set.of();

        private OfContributors(DatapointCondition condition, GroupedPoints source) {
            this.condition = condition;
            this.source = source;
            this.evaluator = new ContributorEvaluator(condition);
        }

        @Override
        public Optional<Result> evaluate(List<PeriodRange> ranges) {
            ContributorVerdict verdict =
                    evaluator.evaluate(ranges, source.read(ranges).series(), inAlarm);
            inAlarm = verdict.inAlarm();
            return Optional.ofNullable(verdict.state())
                    .map(state -> new Result(state, ContributorReason.of(verdict, state, condition.missingData())));
        }
    }
}
