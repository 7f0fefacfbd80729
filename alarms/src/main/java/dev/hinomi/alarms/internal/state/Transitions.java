package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.composite.ActionSuppression;
import dev.hinomi.alarms.composite.CompositeReason;
import dev.hinomi.alarms.composite.RuleOutcome;
import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.text.CompositeReasonData;
import dev.hinomi.alarms.text.HistoryText;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Gives alarms another status, with everything that follows from it, in the caller's transaction: the history, the
/// event that makes actions run, and the composite alarms whose rule or suppressor it is.
///
/// Composite alarms change in the same transaction as the alarm that makes them change, so that no crash comes in
/// between. Where composite alarms depend on each other in a circle, the evaluation stops when it comes back to an
/// alarm that it has passed.
public final class Transitions implements AutoCloseable {
    private final Records records;
    private final Timers timers;
    private final CompositeGraph graph = new CompositeGraph();
    private final ActionDispatch dispatch;
    private final Set<MuteEnd> awaited = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// When mutes of a scope may have ended.
    private record MuteEnd(Scope scope, Instant when) {}

    public Transitions(Records records, Timers timers, MuteIndex mutes) {
        this.records = records;
        this.timers = timers;
        this.dispatch = new ActionDispatch(mutes, this::unmuteAt);
    }

    /// Takes up what was waiting when the program ended.
    ///
    /// @param alarms all that there are
    public void start(List<Document<Alarm>> alarms) {
        for (Document<Alarm> document : alarms) {
            if (document.value().condition() instanceof CompositeCondition condition) {
                graph.settle(
                        document.scope(), document.id(), graph.references(document.scope(), document.id(), condition));
                wake(document.scope(), document.value());
            }
        }
        Set<Scope> muted = new HashSet<>();
        records.read(tx -> tx.listAll(AlarmRecords.MUTED)).forEach(document -> muted.add(document.scope()));
        muted.forEach(this::unmute);
    }

    /// Gives an alarm another status.
    public void set(WriteTx tx, Document<Alarm> document, AlarmStatus next) {
        set(tx, document, next, Notice.PLAIN);
    }

    /// Gives an alarm another status.
    public void set(WriteTx tx, Document<Alarm> document, AlarmStatus next, Notice notice) {
        change(tx, document, suppressed(tx, document, next), notice, Set.of(document.id()));
    }

    /// Tells of a contributor of an alarm whose state has changed.
    ///
    /// @param lines of logs, for mails to quote
    public void tell(WriteTx tx, Scope scope, Alarm alarm, AlarmContributor contributor, List<String> lines) {
        HistoryItem item = HistoryText.contributorUpdate(contributor);
        AlarmRecords.append(
                tx, scope, alarm, HistoryKind.Item.CONTRIBUTOR_STATE_UPDATE, contributor.transitioned(), item);
        dispatch.tell(tx, scope, alarm, contributor, lines);
    }

    /// Evaluates a composite alarm that was made, or has another configuration. To be called in the transaction that
    /// stores it.
    public void evaluate(WriteTx tx, Scope scope, String name, CompositeCondition condition, boolean created) {
        graph.put(tx, scope, name, condition);
        AlarmRecords.find(tx, scope, name).ifPresent(document -> {
            Arn arn = document.value().arn(scope);
            CompositeReason why = created ? new CompositeReason.Created(arn) : new CompositeReason.Updated(arn);
            evaluate(tx, document, condition, why, Set.of(name));
        });
    }

    /// Forgets what an alarm that is deleted left waiting.
    public void forget(WriteTx tx, Scope scope, String name) {
        graph.remove(tx, scope, name);
        tx.delete(AlarmRecords.MUTED, scope, name);
    }

    /// Which alarms depend on which.
    public Dependencies dependencies() {
        return new Dependencies(graph);
    }

    /// Lets the actions run that are not muted any more.
    public void unmute(Scope scope) {
        if (closed) {
            return;
        }
        records.write(tx -> {
            dispatch.unmute(tx, scope, now());
            return scope;
        });
    }

    /// Once for all alarms whose mute ends then.
    private void unmuteAt(Scope scope, Instant when) {
        MuteEnd end = new MuteEnd(scope, when);
        if (awaited.add(end)) {
            timers.at(when, () -> {
                awaited.remove(end);
                unmute(scope);
            });
        }
    }

    private void evaluate(
            WriteTx tx, Document<Alarm> document, CompositeCondition condition, CompositeReason why, Set<String> path) {
        Scope scope = document.scope();
        AlarmStatus before = document.value().status();
        Children children = new Children(tx, scope);
        RuleOutcome outcome = graph.rule(scope, document.id(), condition.rule()).evaluate(children::state);
        AlarmState state = outcome.holds() ? AlarmState.ALARM : AlarmState.OK;
        AlarmStatus next = state == before.state()
                ? before
                : before.next(state, why.of(state), CompositeReasonData.of(children.of(outcome.deciding())), now());
        change(tx, document, suppressed(tx, document, next), Notice.PLAIN, path);
    }

    /// The status with what holds its actions back.
    private AlarmStatus suppressed(WriteTx tx, Document<Alarm> document, AlarmStatus next) {
        AlarmStatus before = document.value().status();
        Suppression suppression = suppression(tx, document, next).orElse(null);
        return Objects.equals(suppression, before.suppression()) ? next : next.suppressed(suppression, now());
    }

    private Optional<Suppression> suppression(WriteTx tx, Document<Alarm> document, AlarmStatus next) {
        Suppressor suppressor =
                document.value().condition() instanceof CompositeCondition condition ? condition.suppressor() : null;
        if (suppressor == null) {
            return Optional.empty();
        }
        return AlarmRecords.find(tx, document.scope(), CompositeGraph.name(suppressor))
                .map(Document::value)
                .map(alarm -> new ActionSuppression(suppressor, alarm.arn(document.scope()), alarm.status())
                        .after(document.value().status(), next, now()));
    }

    private void change(WriteTx tx, Document<Alarm> document, AlarmStatus next, Notice notice, Set<String> path) {
        AlarmStatus before = document.value().status();
        if (before.equals(next)) {
            return;
        }
        Scope scope = document.scope();
        Alarm alarm = document.value().withStatus(next);
        tx.put(AlarmRecords.ALARMS, scope, alarm.name(), alarm, document.version());
        boolean changed = before.state() != next.state();
        if (changed || !Objects.equals(before.suppression(), next.suppression())) {
            AlarmRecords.append(
                    tx,
                    scope,
                    alarm,
                    HistoryKind.Item.STATE_UPDATE,
                    next.updated(),
                    HistoryText.stateUpdate(before, next));
            dispatch.after(tx, scope, alarm, before, notice);
            tx.afterCommit(() -> wake(scope, alarm));
        }
        if (changed) {
            propagate(tx, scope, alarm, path);
        } else if (!before.reason().equals(next.reason())) {
            HistoryItem item = HistoryText.reasonUpdate(before, next);
            AlarmRecords.append(tx, scope, alarm, HistoryKind.Item.STATE_UPDATE, next.updated(), item);
        }
    }

    private void propagate(WriteTx tx, Scope scope, Alarm changed, Set<String> path) {
        for (String name : graph.dependents(scope, changed.name())) {
            if (path.contains(name)) {
                continue;
            }
            Optional<Document<Alarm>> found = AlarmRecords.find(tx, scope, name);
            if (found.isPresent() && found.get().value().condition() instanceof CompositeCondition condition) {
                propagate(tx, found.get(), condition, changed, path);
            }
        }
    }

    private void propagate(
            WriteTx tx, Document<Alarm> composite, CompositeCondition condition, Alarm changed, Set<String> path) {
        Set<String> passed = new HashSet<>(path);
        passed.add(composite.id());
        Scope scope = composite.scope();
        if (graph.rule(scope, composite.id(), condition.rule()).alarms().contains(changed.name())) {
            AlarmStatus status = changed.status();
            CompositeReason why =
                    new CompositeReason.ChildChanged(changed.arn(scope), status.state(), status.transitioned());
            evaluate(tx, composite, condition, why, passed);
        } else {
            change(tx, composite, suppressed(tx, composite, composite.value().status()), Notice.PLAIN, passed);
        }
    }

    /// Comes back when the period ends that holds an alarm's actions back.
    private void wake(Scope scope, Alarm alarm) {
        Suppression suppression = alarm.status().suppression();
        @Nullable Instant until = suppression == null ? null : suppression.until();
        if (until != null) {
            timers.at(until, () -> release(scope, alarm.name()));
        }
    }

    private void release(Scope scope, String name) {
        if (closed) {
            return;
        }
        records.write(tx -> {
            AlarmRecords.find(tx, scope, name)
                    .ifPresent(document -> set(tx, document, document.value().status()));
            return scope;
        });
    }

    /// Lets nothing happen any more by itself; what waits is taken up at the next start.
    @Override
    public void close() {
        closed = true;
    }

    /// AWS tells times by the millisecond.
    private Instant now() {
        return timers.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
