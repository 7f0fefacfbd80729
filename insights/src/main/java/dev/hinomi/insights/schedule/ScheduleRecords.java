package dev.hinomi.insights.schedule;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Queue;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.Task;
import dev.hinomi.records.WriteTx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scheduled queries, their runs and when they fall due, in the records.
final class ScheduleRecords {
    private static final Collection<ScheduledQuery> SCHEDULES =
            new Collection<>("insights-scheduled-query", ScheduledQuery.class);
    private static final Collection<Execution> EXECUTIONS = new Collection<>("insights-execution", Execution.class);
    private static final Queue<DueRun> DUE = new Queue<>("insights-scheduled-run", DueRun.class);
    private static final Duration HISTORY = Duration.ofDays(30);

    /// What was not run for so long is not run any more.
    private static final Duration CATCH_UP = Duration.ofHours(24);

    private static final int CHUNK = 200;

    /// A scheduled query that falls due at the time of its task.
    record DueRun(Scope scope, String name) {}

    private final Records records;

    ScheduleRecords(Records records) {
        this.records = records;
    }

    /// Throws a [Fault.AlreadyExists] when there is one of this name.
    void add(Scope scope, ScheduledQuery made) {
        records.write(tx -> {
            if (tx.get(SCHEDULES, scope, made.name()).isPresent()) {
                throw new FaultException(new Fault.AlreadyExists(
                        "scheduled query", "A scheduled query with this name already exists: " + made.name()));
            }
            tx.put(SCHEDULES, scope, made.name(), made);
            plan(tx, scope, made, made.created());
            return made;
        });
    }

    /// Stores one that belongs to something else, unless it is there just so.
    void keep(Scope scope, ScheduledQuery wanted) {
        records.write(tx -> {
            Optional<ScheduledQuery> before =
                    tx.get(SCHEDULES, scope, wanted.name()).map(Document::value);
            boolean same = before.filter(known -> known.definition().equals(wanted.definition())
                            && known.owner().equals(wanted.owner()))
                    .isPresent();
            if (!same) {
                tx.put(SCHEDULES, scope, wanted.name(), wanted);
                plan(tx, scope, wanted, wanted.created());
            }
            return same;
        });
    }

    ScheduledQuery replace(Scope scope, String name, ScheduleDefinition definition, Instant now) {
        return records.write(tx -> {
            ScheduledQuery before = require(tx, scope, name);
            refuseOwned(before);
            ScheduledQuery changed = before.with(definition, now);
            tx.put(SCHEDULES, scope, name, changed);
            plan(tx, scope, changed, now);
            return changed;
        });
    }

    void delete(Scope scope, String name) {
        records.write(tx -> {
            refuseOwned(require(tx, scope, name));
            return remove(tx, scope, name);
        });
    }

    /// Deletes one that belongs to something else, if it is there.
    void drop(Scope scope, String name) {
        records.write(tx -> remove(tx, scope, name));
    }

    private static boolean remove(WriteTx tx, Scope scope, String name) {
        tx.complete(DUE, taskId(scope, name));
        executions(tx, scope, name).forEach(run -> tx.delete(EXECUTIONS, scope, run.id()));
        return tx.delete(SCHEDULES, scope, name);
    }

    private static void refuseOwned(ScheduledQuery schedule) {
        schedule.owner().ifPresent(owner -> {
            throw new FaultException(new Fault.InvalidState(
                    "The scheduled query " + schedule.name() + " belongs to " + owner + " and is changed with it."));
        });
    }

    ScheduledQuery find(Scope scope, String name) {
        return records.read(tx -> require(tx, scope, name));
    }

    /// All of a scope, by name.
    List<ScheduledQuery> all(Scope scope) {
        return records.read(tx -> documents(tx, SCHEDULES, scope, "")).stream()
                .map(Document::value)
                .toList();
    }

    /// The runs, the newest first.
    List<Execution> executions(Scope scope, String name) {
        return records.read(tx -> executions(tx, scope, name)).stream()
                .map(Document::value)
                .toList();
    }

    List<Task<DueRun>> due(Instant now) {
        return records.read(tx -> tx.due(DUE, now, CHUNK));
    }

    /// Notes what is known of a run. False when the scheduled query is there no more.
    boolean note(DueRun run, Execution execution) {
        return records.write(tx -> note(tx, run, execution));
    }

    private static boolean note(WriteTx tx, DueRun run, Execution execution) {
        Optional<Document<ScheduledQuery>> schedule = tx.get(SCHEDULES, run.scope(), run.name());
        schedule.ifPresent(present -> {
            tx.put(EXECUTIONS, run.scope(), runKey(run.name(), execution.triggered()), execution);
            tx.put(SCHEDULES, run.scope(), run.name(), present.value().ran(execution));
        });
        return schedule.isPresent();
    }

    /// Notes the end of a run, plans the next one, and forgets old ones.
    void end(DueRun run, Execution execution, Instant now) {
        records.write(tx -> {
            if (!note(tx, run, execution)) {
                return tx.complete(DUE, taskId(run.scope(), run.name()));
            }
            Instant old = now.minus(HISTORY);
            executions(tx, run.scope(), run.name()).stream()
                    .filter(past -> past.value().triggered().isBefore(old))
                    .forEach(past -> tx.delete(EXECUTIONS, run.scope(), past.id()));
            ScheduledQuery schedule = require(tx, run.scope(), run.name());
            Instant after = later(execution.triggered(), later(schedule.updated(), now.minus(CATCH_UP)));
            return plan(tx, run.scope(), schedule, after);
        });
    }

    private static boolean plan(WriteTx tx, Scope scope, ScheduledQuery schedule, Instant after) {
        Optional<Instant> next = schedule.definition().enabled()
                ? schedule.definition().next(after, schedule.created())
                : Optional.empty();
        next.ifPresentOrElse(
                time -> tx.schedule(DUE, taskId(scope, schedule.name()), time, new DueRun(scope, schedule.name())),
                () -> tx.complete(DUE, taskId(scope, schedule.name())));
        return next.isPresent();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static ScheduledQuery require(ReadTx tx, Scope scope, String name) {
        return tx.get(SCHEDULES, scope, name)
                .map(Document::value)
                .orElseThrow(() -> new FaultException(new Fault.NotFound(
                        "scheduled query", "The specified scheduled query does not exist: " + name)));
    }

    private static List<Document<Execution>> executions(ReadTx tx, Scope scope, String name) {
        return documents(tx, EXECUTIONS, scope, name + '\n');
    }

    private static <T> List<Document<T>> documents(ReadTx tx, Collection<T> collection, Scope scope, String prefix) {
        List<Document<T>> all = new ArrayList<>();
        @Nullable String after = null;
        List<Document<T>> chunk;
        do {
            chunk = tx.list(collection, scope, prefix, after, CHUNK);
            all.addAll(chunk);
            after = chunk.isEmpty() ? null : chunk.getLast().id();
        } while (chunk.size() == CHUNK);
        return all;
    }

    private static String taskId(Scope scope, String name) {
        return scope.account() + '/' + scope.region() + '/' + name;
    }

    /// Keys in whose order the newest comes first. No name has a line break.
    private static String runKey(String name, Instant triggered) {
        return name + '\n' + String.format(Locale.ROOT, "%016x", Long.MAX_VALUE - triggered.toEpochMilli());
    }
}
