package dev.hinomi.alarms;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.internal.log.LogResults;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.ContributorStates;
import dev.hinomi.alarms.internal.state.ContributorTransitions;
import dev.hinomi.alarms.internal.state.Notice;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.log.LogEvaluator;
import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.log.LogResult;
import dev.hinomi.alarms.log.LogVerdict;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.alarms.text.ContributorReason;
import dev.hinomi.alarms.text.LogReason;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives log alarms the states that follow from the results of their queries. A result and what follows from it are
/// one write.
final class LogAlarmResults {
    private static final System.Logger LOG = System.getLogger(LogAlarmResults.class.getName());

    /// SNS takes messages of 256 KB; lines beyond this are left out.
    private static final int MOST_TEXT = 200_000;

    /// How many contributors that come into ALARM at the same time are told of with lines.
    private static final int MOST_QUOTED = 10;

    private final Records records;
    private final Transitions transitions;
    private final LogQueries queries;
    private final InstantSource clock;

    LogAlarmResults(Records records, Transitions transitions, LogQueries queries, InstantSource clock) {
        this.records = records;
        this.transitions = transitions;
        this.queries = queries;
        this.clock = clock;
    }

    void accept(Scope scope, String name, LogResult result) {
        Optional<Alarm> alarm =
                records.read(tx -> AlarmRecords.find(tx, scope, name)).map(Document::value);
        if (alarm.isEmpty() || !(alarm.get().condition() instanceof LogCondition condition)) {
            queries.cancel(scope, name);
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Fetched before the write, which must not wait for a query.
        Map<Map<String, String>, List<String>> lines = lines(
                scope, condition, result, records.read(tx -> quoted(tx, scope, alarm.get(), condition, result, now)));
        records.write(tx -> {
            AlarmRecords.find(tx, scope, name).ifPresent(document -> {
                if (document.value().condition() instanceof LogCondition current
                        && LogResults.add(tx, scope, name, result, current.resultsToEvaluate())) {
                    new Step(tx, document, current, lines, now).take();
                }
            });
            return result;
        });
    }

    /// Whose lines are quoted, because a result would make their state ALARM: contributors, or the alarm itself, which
    /// has no attributes.
    private static List<Map<String, String>> quoted(
            ReadTx tx, Scope scope, Alarm alarm, LogCondition condition, LogResult result, Instant now) {
        if (condition.lines() == 0 || !LogResults.isNew(tx, scope, alarm.name(), result)) {
            return List.of();
        }
        List<LogResult> newest = new ArrayList<>(List.of(result));
        newest.addAll(LogResults.newest(tx, scope, alarm.name(), condition.resultsToEvaluate() - 1));
        if (isWarmingUp(alarm, condition, newest, now)) {
            return List.of();
        }
        Set<Map<String, String>> known = alarming(tx, scope, alarm.name());
        return switch (new LogEvaluator(condition).evaluate(newest, known)) {
            case LogVerdict.Keep _, LogVerdict.Failed _ -> List.of();
            case LogVerdict.Single single ->
                single.state() == AlarmState.ALARM && alarm.status().state() != AlarmState.ALARM
                        ? List.of(Map.of())
                        : List.of();
            case LogVerdict.Grouped grouped ->
                grouped.contributors().stream()
                        .filter(each -> each.state() == AlarmState.ALARM)
                        .map(LogVerdict.Contributor::attributes)
                        .filter(attributes -> !known.contains(attributes))
                        .limit(MOST_QUOTED)
                        .toList();
        };
    }

    private static Set<Map<String, String>> alarming(ReadTx tx, Scope scope, String name) {
        return ContributorStates.of(tx, scope, name).stream()
                .map(AlarmContributor::attributes)
                .collect(Collectors.toSet());
    }

    /// The queries run at the same time: the change of state waits for them.
    private Map<Map<String, String>, List<String>> lines(
            Scope scope, LogCondition condition, LogResult result, List<Map<String, String>> whose) {
        Map<Map<String, String>, List<String>> found = new ConcurrentHashMap<>();
        try (ExecutorService running = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Map<String, String> each : whose) {
                running.execute(() -> {
                    try {
                        found.put(
                                each,
                                cut(queries.lines(scope, condition.query(), result.time(), each, condition.lines())));
                    } catch (RuntimeException e) {
                        // A page without its lines is better than none.
                        LOG.log(System.Logger.Level.WARNING, "no log lines for a notification", e);
                    }
                });
            }
        }
        return found;
    }

    private static boolean isWarmingUp(Alarm alarm, LogCondition condition, List<LogResult> newest, Instant now) {
        WarmUp warmUp = alarm.warmUp();
        Instant created = alarm.created();
        return alarm.status().isWarmingUp()
                && warmUp != null
                && created != null
                && !warmUp.isOver(
                        created,
                        now,
                        () -> newest.size() >= condition.resultsToEvaluate()
                                && newest.getFirst().rows().stream().anyMatch(row -> row.value() != null));
    }

    private static List<String> cut(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int room = MOST_TEXT;
        for (String line : lines) {
            room -= line.length();
            if (room < 0) {
                break;
            }
            kept.add(line);
        }
        return kept;
    }

    /// What follows from a result, in its transaction.
    private final class Step {
        private final WriteTx tx;
        private final Document<Alarm> document;
        private final Alarm alarm;
        private final AlarmStatus before;
        private final LogCondition condition;
        private final Map<Map<String, String>, List<String>> lines;
        private final Instant now;

        Step(
                WriteTx tx,
                Document<Alarm> document,
                LogCondition condition,
                Map<Map<String, String>, List<String>> lines,
                Instant now) {
            this.tx = tx;
            this.document = document;
            this.alarm = document.value();
            this.before = alarm.status();
            this.condition = condition;
            this.lines = lines;
            this.now = now;
        }

        void take() {
            List<LogResult> newest =
                    LogResults.newest(tx, document.scope(), alarm.name(), condition.resultsToEvaluate());
            if (isWarmingUp(alarm, condition, newest, now)) {
                return;
            }
            switch (new LogEvaluator(condition).evaluate(newest, alarming(tx, document.scope(), alarm.name()))) {
                case LogVerdict.Keep _ -> set(before, null, Notice.PLAIN);
                case LogVerdict.Failed failed ->
                    set(next(AlarmState.INSUFFICIENT_DATA, failed.reason(), null), failed.how(), Notice.PLAIN);
                case LogVerdict.Single single -> take(single);
                case LogVerdict.Grouped grouped -> take(grouped);
            }
        }

        private void take(LogVerdict.Single single) {
            AlarmStatus next = single.state() == before.state()
                    ? before
                    : next(
                            single.state(),
                            LogReason.of(condition, single.state(), single.points()),
                            LogReason.data(condition, single.points(), now));
            set(next, null, new Notice(lines.getOrDefault(Map.of(), List.of()), false));
        }

        private void take(LogVerdict.Grouped grouped) {
            EvaluationState how = grouped.partial() ? EvaluationState.PARTIAL_DATA : null;
            List<LogVerdict.Contributor> contributors = grouped.contributors();
            new ContributorTransitions(tx, transitions, document)
                    .become(
                            parent(grouped).evaluated(how, now),
                            contributors.stream().flatMap(this::decided).toList(),
                            contributors.stream()
                                    .map(LogVerdict.Contributor::attributes)
                                    .collect(Collectors.toUnmodifiableSet()),
                            now,
                            attributes -> lines.getOrDefault(attributes, List.of()));
        }

        private AlarmStatus parent(LogVerdict.Grouped grouped) {
            AlarmState state = grouped.state();
            if (state == null) {
                return before;
            }
            String reason = LogReason.of(condition, grouped, state);
            boolean same = state == before.state() && reason.equals(before.reason());
            return same ? before : next(state, reason, ContributorReason.data(now));
        }

        private Stream<AlarmContributor> decided(LogVerdict.Contributor contributor) {
            AlarmState state = contributor.state();
            return state == null
                    ? Stream.empty()
                    : Stream.of(new AlarmContributor(
                            contributor.attributes(),
                            state,
                            LogReason.of(condition, state, contributor.points()),
                            now));
        }

        private AlarmStatus next(AlarmState state, String reason, @Nullable String data) {
            return before.next(state, reason, data, now);
        }

        private void set(AlarmStatus next, @Nullable EvaluationState how, Notice notice) {
            transitions.set(tx, document, next.evaluated(how, now), notice);
        }
    }
}
