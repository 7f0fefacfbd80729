package dev.hinomi.runbooks.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.runbooks.definition.Runbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The runbooks that there are, by scope and name.
public final class RunbookCatalog {
    static final Collection<Runbook> RUNBOOKS = new Collection<>("runbook", Runbook.class);

    private final Records records;
    private final ReentrantLock change = new ReentrantLock();

    /// Which runbooks an alarm starts; read for every alarm that goes off.
    private volatile Map<Scope, Map<String, List<String>>> automatic = Map.of();

    public RunbookCatalog(Records records) {
        this.records = records;
        index();
    }

    /// Makes these the runbooks of a guide. Those that it had and has no more are forgotten; their runs stay.
    public void replace(Scope scope, String guide, String environment, List<Runbook> runbooks) {
        change.lock();
        try {
            if (!stored(scope, guide, environment).equals(Set.copyOf(runbooks))) {
                store(scope, guide, environment, runbooks);
                index();
            }
        } finally {
            change.unlock();
        }
    }

    private Set<Runbook> stored(Scope scope, String guide, String environment) {
        return all(scope).stream()
                .filter(runbook -> isOf(runbook, guide, environment))
                .collect(Collectors.toSet());
    }

    private void store(Scope scope, String guide, String environment, List<Runbook> runbooks) {
        Set<String> names = runbooks.stream().map(Runbook::name).collect(Collectors.toSet());
        records.write(tx -> {
            tx.list(RUNBOOKS, scope, "", null, Integer.MAX_VALUE).stream()
                    .map(Document::value)
                    .filter(runbook -> isOf(runbook, guide, environment) && !names.contains(runbook.name()))
                    .forEach(runbook -> tx.delete(RUNBOOKS, scope, runbook.name()));
            runbooks.forEach(runbook -> tx.put(RUNBOOKS, scope, runbook.name(), runbook));
            return runbooks.size();
        });
    }

    /// All of a scope, by name.
    public List<Runbook> all(Scope scope) {
        return records.read(tx -> tx.list(RUNBOOKS, scope, "", null, Integer.MAX_VALUE)).stream()
                .map(Document::value)
                .toList();
    }

    /// The one of this name, or the only one whose name contains it.
    public Runbook find(Scope scope, String name) {
        Optional<Runbook> exact =
                records.read(tx -> tx.get(RUNBOOKS, scope, name)).map(Document::value);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Runbook> near = all(scope).stream()
                .filter(runbook -> runbook.name().contains(name))
                .toList();
        if (near.size() == 1) {
            return near.getFirst();
        }
        throw new FaultException(
                near.isEmpty()
                        ? new Fault.NotFound("runbook", "no runbook " + name)
                        : new Fault.InvalidParameter(
                                "runbook",
                                "runbook " + name + ": more than one (expected: one of "
                                        + near.stream().map(Runbook::name).collect(Collectors.joining("; ")) + ")"));
    }

    /// The names of the runbooks that start when an alarm goes off.
    List<String> startedBy(Scope scope, String alarm) {
        return automatic.getOrDefault(scope, Map.of()).getOrDefault(alarm, List.of());
    }

    private void index() {
        Map<Scope, Map<String, List<String>>> index = new HashMap<>();
        for (Document<Runbook> document : records.read(tx -> tx.listAll(RUNBOOKS))) {
            Runbook.Trigger trigger = document.value().trigger();
            if (trigger.start() == Runbook.Start.AUTOMATIC) {
                trigger.alarms()
                        .forEach(alarm -> index.computeIfAbsent(document.scope(), _ -> new HashMap<>())
                                .merge(alarm, List.of(document.id()), RunbookCatalog::joined));
            }
        }
        automatic = index;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static boolean isOf(Runbook runbook, String guide, String environment) {
        return runbook.source()
                .filter(source ->
                        source.guide().equals(guide) && source.environment().equals(environment))
                .isPresent();
    }
}
