package dev.hinomi.runbooks.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Journal;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.runbooks.run.Run;
import dev.hinomi.runbooks.run.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where runs are kept: each run, those that have not ended, what happened to them, and what their steps printed.
final class RunRecords {
    private static final Collection<Run> RUNS = new Collection<>("runbook-run", Run.class);
    private static final Collection<Active> ACTIVE = new Collection<>("runbook-active-run", Active.class);
    private static final Collection<StepOutput> OUTPUTS = new Collection<>("runbook-output", StepOutput.class);
    private static final Journal<TimelineEntry> TIMELINE = new Journal<>("runbook-timeline", TimelineEntry.class);
    private static final Journal<Begun> BEGUN = new Journal<>("runbook-begun", Begun.class);

    private final Records records;

    RunRecords(Records records) {
        this.records = records;
    }

    /// A run that has not ended.
    ///
    /// @param alarm that set it off, or null
    record Active(String runbook, @Nullable String alarm) {}

    /// That a run began.
    record Begun(String run) {}

    /// Stores a new run, unless there is one of its id.
    static boolean begin(WriteTx tx, Scope scope, Run run) {
        if (tx.get(RUNS, scope, run.id()).isPresent()) {
            return false;
        }
        String runbook = run.runbook().name();
        tx.put(RUNS, scope, run.id(), run);
        tx.append(BEGUN, scope, runbook, "Begun", run.started(), new Begun(run.id()));
        tx.append(
                TIMELINE,
                scope,
                run.id(),
                "Begun",
                run.started(),
                entry(run, "", run.cause().text()));
        keepActive(tx, scope, run);
        return true;
    }

    /// Stores what became of a run.
    static void change(WriteTx tx, Scope scope, Run before, Run after, RunEvent event, Instant at) {
        tx.put(RUNS, scope, after.id(), after);
        String step = before.currentStep().id();
        TimelineEntry entry = switch (event) {
            case RunEvent.Succeeded succeeded -> new TimelineEntry(step, "", succeeded.summary(), after.state());
            case RunEvent.Failed failed -> new TimelineEntry(step, "", failed.reason(), after.state());
            case RunEvent.CutOff _ -> new TimelineEntry(step, "", "", after.state());
            case RunEvent.Chosen chosen ->
                new TimelineEntry(
                        step,
                        chosen.answer().who(),
                        chosen.choice()
                                + (chosen.answer().comment().isEmpty()
                                        ? ""
                                        : ": " + chosen.answer().comment()),
                        after.state());
            case RunEvent.ByPerson person ->
                new TimelineEntry(step, person.answer().who(), person.answer().comment(), after.state());
        };
        tx.append(TIMELINE, scope, after.id(), event.getClass().getSimpleName(), at, entry);
        keepActive(tx, scope, after);
    }

    Run find(Scope scope, String id) {
        return records.read(tx -> find(tx, scope, id));
    }

    static Run find(ReadTx tx, Scope scope, String id) {
        return tx.get(RUNS, scope, id)
                .map(Document::value)
                .orElseThrow(() -> new FaultException(new Fault.NotFound("run", "no run " + id)));
    }

    Optional<Run> lookup(Scope scope, String id) {
        return records.read(tx -> tx.get(RUNS, scope, id)).map(Document::value);
    }

    /// The newest runs first.
    ///
    /// @param runbook only runs of this one; all when null
    List<Run> newest(Scope scope, @Nullable String runbook, int limit) {
        return records.read(tx ->
                tx.journal(BEGUN, new JournalQuery(scope, runbook, Set.of(), null, true, null, limit)).stream()
                        .map(begun -> find(tx, scope, begun.value().run()))
                        .toList());
    }

    /// Whether a run of a runbook that an alarm set off has not ended.
    static boolean isActive(ReadTx tx, Scope scope, String runbook) {
        return tx.list(ACTIVE, scope, "", null, Integer.MAX_VALUE).stream()
                .map(Document::value)
                .anyMatch(active -> active.runbook().equals(runbook) && active.alarm() != null);
    }

    /// Those that have not ended, of all scopes.
    List<Document<Active>> active() {
        return records.read(tx -> tx.listAll(ACTIVE));
    }

    List<JournalEntry<TimelineEntry>> timeline(Scope scope, String run) {
        return records.read(tx ->
                tx.journal(TIMELINE, new JournalQuery(scope, run, Set.of(), null, false, null, Integer.MAX_VALUE)));
    }

    void put(Scope scope, String run, String step, int attempt, StepOutput output) {
        records.write(tx -> tx.put(OUTPUTS, scope, key(run, step, attempt), output));
    }

    StepOutput output(Scope scope, String run, String step, int attempt) {
        return records.read(tx -> tx.get(OUTPUTS, scope, key(run, step, attempt)))
                .map(Document::value)
                .orElse(StepOutput.NONE);
    }

    private static String key(String run, String step, int attempt) {
        return run + "/" + step + "/" + attempt;
    }

    private static void keepActive(WriteTx tx, Scope scope, Run run) {
        if (run.state().ended()) {
            tx.delete(ACTIVE, scope, run.id());
        } else {
            tx.put(
                    ACTIVE,
                    scope,
                    run.id(),
                    new Active(run.runbook().name(), run.alarm().orElse(null)));
        }
    }

    private static TimelineEntry entry(Run run, String who, String text) {
        return new TimelineEntry(run.currentStep().id(), who, text, run.state());
    }
}
