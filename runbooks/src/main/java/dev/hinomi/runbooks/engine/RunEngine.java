package dev.hinomi.runbooks.engine;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Document;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.ActionTexts;
import dev.hinomi.runbooks.definition.Arguments;
import dev.hinomi.runbooks.definition.Runbook;
import dev.hinomi.runbooks.definition.Step;
import dev.hinomi.runbooks.run.Cause;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.RunEvent;
import dev.hinomi.runbooks.run.RunMachine;
import dev.hinomi.runbooks.run.RunState;
import dev.hinomi.runbooks.run.StepRun;
import dev.hinomi.runbooks.run.StepState;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.StepContext;
import dev.hinomi.runbooks.step.StepExecutors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Begins runs, lets happen to them what happens, and carries out the steps whose turn it is.
public final class RunEngine implements AutoCloseable {
    /// How deep runs may begin other runs.
    private static final int DEEPEST = 5;

    private final Records records;
    private final Timers timers;
    private final RunbookCatalog catalog;
    private final StepExecutors executors;
    private final RunRecords runs;
    private final StepWorkers workers;
    private final RunMessages messages;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    public RunEngine(Records records, Timers timers, RunbookCatalog catalog, StepExecutors executors) {
        this.records = records;
        this.timers = timers;
        this.catalog = catalog;
        this.executors = executors;
        runs = new RunRecords(records);
        workers = new StepWorkers(timers, runs, new Steps());
        messages = new RunMessages(records, timers, executors.notifying());
    }

    /// Takes up what an earlier process left.
    public void start() {
        for (Document<RunRecords.Active> active : runs.active()) {
            apply(active.scope(), active.id(), new RunEvent.CutOff());
        }
        messages.start();
    }

    /// What a run would do.
    public DryRun plan(Scope scope, String runbook, Map<String, String> given) {
        Runbook found = catalog.find(scope, runbook);
        Arguments arguments = Arguments.of(found.parameters(), given);
        return new DryRun(found.name(), planned(found.steps(), arguments), planned(found.rollback(), arguments));
    }

    /// Begins a run.
    public Run begin(Scope scope, String runbook, Map<String, String> given, Cause cause) {
        Runbook found = catalog.find(scope, runbook);
        Instant now = timers.instant();
        Run run = RunMachine.begin(RunIds.random(now), found, Arguments.of(found.parameters(), given), cause, now);
        records.write(tx -> begin(tx, scope, run));
        return settle(scope, run.id()).orElse(run);
    }

    /// Begins a run that an alarm starts, in the transaction that moves past its event. While one is under way that an
    /// alarm set off, there is no other: the alarms of one trouble share it.
    void begin(WriteTx tx, Scope scope, String runbook, Cause.AlarmWentOff cause) {
        Runbook found = tx.get(RunbookCatalog.RUNBOOKS, scope, runbook)
                .map(Document::value)
                .orElse(null);
        if (found == null || RunRecords.isActive(tx, scope, runbook)) {
            return;
        }
        Instant now = timers.instant();
        String id = RunIds.of(now, cause.event() + "/" + runbook);
        begin(tx, scope, RunMachine.begin(id, found, Arguments.known(found.parameters(), Map.of()), cause, now));
        tx.afterCommit(() -> Thread.ofVirtual().name("run-" + id).start(() -> settle(scope, id)));
    }

    private boolean begin(WriteTx tx, Scope scope, Run run) {
        boolean begun = RunRecords.begin(tx, scope, run);
        if (begun) {
            messages.changed(tx, scope, run);
        }
        return begun;
    }

    /// Lets `event` happen to a run.
    ///
    /// @throws FaultException for a run that there is not, and an answer that is none to what it waits for
    public Run apply(Scope scope, String id, RunEvent event) {
        Instant now = timers.instant();
        Run written = records.write(tx -> {
            Run before = RunRecords.find(tx, scope, id);
            Run after = RunMachine.apply(before, event, now);
            if (!after.equals(before)) {
                RunRecords.change(tx, scope, before, after, event, now);
                messages.changed(tx, scope, before, after);
            }
            return after;
        });
        return settle(scope, id).orElse(written);
    }

    public Run find(Scope scope, String id) {
        return runs.find(scope, id);
    }

    /// The newest runs first.
    ///
    /// @param runbook only runs of this one; all when null
    public List<Run> newest(Scope scope, @Nullable String runbook, int limit) {
        return runs.newest(scope, runbook, limit);
    }

    /// What happened to a run, in its order.
    public List<JournalEntry<TimelineEntry>> timeline(Scope scope, String id) {
        return runs.timeline(scope, find(scope, id).id());
    }

    /// What an attempt of a step printed and found, so far.
    public StepOutput output(Scope scope, String id, String step, int attempt) {
        return workers.output(scope, id, step, attempt).orElseGet(() -> runs.output(scope, id, step, attempt));
    }

    /// Brings what is being done into line with what is written. It reads the run again, so that whoever comes last
    /// sees the last state, whatever the order in which changes were made.
    ///
    /// @return that state; nothing when the program ends
    private Optional<Run> settle(Scope scope, String id) {
        Run run;
        lock.lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            run = runs.find(scope, id);
            if (!run.state().ended() && run.currentStep().state() == StepState.RUNNING) {
                workers.carryOut(scope, run);
            } else {
                workers.stop(scope, id);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        messages.send();
        return Optional.of(run);
    }

    /// Stops what is being carried out; the next start takes it up. A step that waits for another run is interrupted
    /// like any other, and not woken: it would take the end of the program for the end of the run.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        messages.close();
        workers.close();
    }

    private static List<DryRun.Planned> planned(List<Step> steps, Arguments arguments) {
        return steps.stream()
                .map(step -> new DryRun.Planned(
                        step.id(),
                        step.line(),
                        step.title(),
                        ActionTexts.filled(step.action(), arguments),
                        step.effect(),
                        step.approvals(),
                        step.next().orElse("")))
                .toList();
    }

    private final class Steps implements StepWorkers.Sink {
        @Override
        public Outcome carryOut(Action action, StepContext context) throws InterruptedException {
            return action instanceof Action.Start start ? runOther(start, context) : executors.execute(action, context);
        }

        @Override
        public void ended(Scope scope, String run, String step, int attempt, Outcome outcome) {
            apply(
                    scope,
                    run,
                    outcome.succeeded()
                            ? new RunEvent.Succeeded(step, attempt, outcome.summary())
                            : new RunEvent.Failed(step, attempt, outcome.summary()));
        }
    }

    /// Begins another run, or finds the one that was begun before a restart, and waits for its end.
    private Outcome runOther(Action.Start start, StepContext context) throws InterruptedException {
        Scope scope = context.scope();
        Run parent = find(scope, context.runId());
        Cause cause = new Cause.OtherRun(parent.id(), parent.currentStep().id());
        String id = RunIds.of(
                parent.started(),
                parent.id() + "/" + parent.currentStep().id() + "/"
                        + parent.currentStep().attempt());
        if (runs.lookup(scope, id).isEmpty()) {
            if (depth(scope, parent) >= DEEPEST) {
                return Outcome.failure("runs begin runs " + DEEPEST + " deep (expected: fewer)");
            }
            Runbook found = catalog.find(scope, start.name());
            Run child = RunMachine.begin(
                    id, found, Arguments.of(found.parameters(), start.parameters()), cause, timers.instant());
            records.write(tx -> begin(tx, scope, child));
            settle(scope, id);
        }
        context.print("run " + id + "\n");
        try {
            Run ended = awaitEnd(scope, id);
            String summary = "run " + id + ": " + ended.state();
            return ended.state() == RunState.SUCCEEDED ? Outcome.success(summary) : Outcome.failure(summary);
        } catch (InterruptedException e) {
            abortWith(scope, id);
            throw e;
        }
    }

    /// A run whose step was aborted takes the run that it began with it; one that the program's end cut off does not.
    private void abortWith(Scope scope, String id) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
        } finally {
            lock.unlock();
        }
        Run child = find(scope, id);
        if (!child.state().ended()) {
            apply(
                    scope,
                    id,
                    new RunEvent.Aborted(
                            new StepRun.Answer("", timers.instant(), "the run that began it was aborted")));
        }
    }

    private Run awaitEnd(Scope scope, String id) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Run run = runs.find(scope, id);
            while (!run.state().ended()) {
                changed.await();
                run = runs.find(scope, id);
            }
            return run;
        } finally {
            lock.unlock();
        }
    }

    private int depth(Scope scope, Run run) {
        int depth = 1;
        Run each = run;
        while (each.cause() instanceof Cause.OtherRun other && depth <= DEEPEST) {
            each = find(scope, other.run());
            depth++;
        }
        return depth;
    }
}
