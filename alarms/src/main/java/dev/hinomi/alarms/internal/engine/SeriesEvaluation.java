package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.text.StateReason;
import dev.hinomi.alarms.text.StateReasonData;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// On one time series.
final class SeriesEvaluation implements AlarmEvaluation {
    private final DatapointCondition condition;
    private final PointSource source;
    private final Evaluator evaluator;

    SeriesEvaluation(DatapointCondition condition, PointSource source) {
        this.condition = condition;
        this.source = source;
        this.evaluator = new Evaluator(condition);
    }

    @Override
    public DatapointCondition condition() {
        return condition;
    }

    PointSource source() {
        return source;
    }

    @Override
    public List<Watch> watches() {
        return source.watches();
    }

    @Override
    public boolean hasPoint(PeriodRange period) {
        return source.read(List.of(period)).at(0) != null;
    }

    @Override
    public Optional<Outcome> evaluate(Known before, List<PeriodRange> ranges) {
        DataPoints points = source.read(ranges);
        EvaluationState how = points.partial() ? EvaluationState.PARTIAL_DATA : null;
        boolean changes = evaluator
                .decide(points)
                .state()
                .filter(state -> state != before.state())
                .isPresent();
        if (!changes && how == before.evaluation()) {
            return Optional.empty();
        }
        Verdict verdict = evaluator.evaluate(points);
        return Optional.of((tx, transitions, alarm, at) ->
                transitions.set(tx, alarm, after(alarm.value().status(), verdict, how, at)));
    }

    private AlarmStatus after(AlarmStatus before, Verdict verdict, @Nullable EvaluationState how, Instant at) {
        AlarmStatus evaluated = before.evaluated(how, at);
        return switch (verdict) {
            case Verdict.Decided decided
            when decided.state() != before.state() ->
                evaluated.next(
                        decided.state(),
                        StateReason.of(condition, decided),
                        StateReasonData.of(condition, decided, at),
                        at);
            case Verdict _ -> evaluated;
        };
    }
}
