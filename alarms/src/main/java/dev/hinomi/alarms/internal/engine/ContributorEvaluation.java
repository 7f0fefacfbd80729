package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.evaluation.ContributorEvaluator;
import dev.hinomi.alarms.evaluation.ContributorVerdict;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.ContributorStates;
import dev.hinomi.alarms.internal.state.ContributorTransitions;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.text.ContributorReason;
import dev.hinomi.alarms.text.StateReason;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On the time series that a query of Metrics Insights with a `GROUP BY` gives, each of which is a contributor.
final class ContributorEvaluation implements AlarmEvaluation {
    private final AlarmKey key;
    private final DatapointCondition condition;
    private final GroupedPoints source;
    private final Records records;
    private final ContributorEvaluator evaluator;

    ContributorEvaluation(AlarmKey key, DatapointCondition condition, GroupedPoints source, Records records) {
        this.key = key;
        this.condition = condition;
        this.source = source;
        this.records = records;
        this.evaluator = new ContributorEvaluator(condition);
    }

    /// What is stored of the alarm that an evaluation starts from.
    private record Stored(String reason, Set<Map<String, String>> inAlarm) {}

    /// What an evaluation came to.
    ///
    /// @param state of the alarm
    /// @param reason of the alarm
    private record Result(
            ContributorVerdict verdict,
            AlarmState state,
            String reason,
            @Nullable EvaluationState how) {}

    @Override
    public DatapointCondition condition() {
        return condition;
    }

    GroupedPoints source() {
        return source;
    }

    @Override
    public List<Watch> watches() {
        return List.of();
    }

    @Override
    public boolean hasPoint(PeriodRange period) {
        return !source.read(List.of(period)).series().isEmpty();
    }

    @Override
    public Optional<Outcome> evaluate(Known before, List<PeriodRange> ranges) {
        GroupedPoints.Found found = source.read(ranges);
        Stored stored = stored();
        ContributorVerdict verdict = evaluator.evaluate(ranges, found.series(), stored.inAlarm());
        AlarmState state = verdict.state() == null ? before.state() : verdict.state();
        String reason = verdict.state() == null
                ? stored.reason()
                : ContributorReason.of(verdict, state, condition.missingData());
        EvaluationState how = found.partial() ? EvaluationState.PARTIAL_DATA : null;
        boolean same = state == before.state()
                && how == before.evaluation()
                && reason.equals(stored.reason())
                && verdict.inAlarm().equals(stored.inAlarm());
        Result result = new Result(verdict, state, reason, how);
        return same
                ? Optional.empty()
                : Optional.of((tx, transitions, alarm, at) -> store(tx, transitions, alarm, at, result));
    }

    /// Those that are in `ALARM`.
    Set<Map<String, String>> inAlarm() {
        return stored().inAlarm();
    }

    private Stored stored() {
        return records.read(tx -> new Stored(
                AlarmRecords.find(tx, key.scope(), key.name())
                        .map(document -> document.value().status().reason())
                        .orElse(""),
                ContributorStates.of(tx, key.scope(), key.name()).stream()
                        .map(AlarmContributor::attributes)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private void store(WriteTx tx, Transitions transitions, Document<Alarm> alarm, Instant at, Result result) {
        AlarmStatus before = alarm.value().status();
        boolean same = result.state() == before.state() && result.reason().equals(before.reason());
        AlarmStatus next = same ? before : before.next(result.state(), result.reason(), ContributorReason.data(at), at);
        new ContributorTransitions(tx, transitions, alarm)
                .become(
                        next.evaluated(result.how(), at),
                        result.verdict().contributors().stream()
                                .flatMap(each -> decided(each, at))
                                .toList(),
                        result.verdict().present(),
                        at,
                        _ -> List.of());
    }

    private Stream<AlarmContributor> decided(ContributorVerdict.Contributor contributor, Instant at) {
        return contributor.verdict() instanceof Verdict.Decided decided && decided.state() == contributor.state()
                ? Stream.of(new AlarmContributor(
                        contributor.attributes(),
                        contributor.state(),
                        StateReason.ofContributor(condition, decided),
                        at))
                : Stream.empty();
    }
}
