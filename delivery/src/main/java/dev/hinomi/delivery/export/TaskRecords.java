package dev.hinomi.delivery.export;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Export tasks in the records.
final class TaskRecords {
    private static final Collection<ExportTask> TASKS = new Collection<>("log-export-task", ExportTask.class);
    private static final int CHUNK = 500;

    private final Records records;

    TaskRecords(Records records) {
        this.records = records;
    }

    /// Stores a new task; AWS allows one at a time that has not ended.
    void add(Scope scope, ExportTask task) {
        records.write(tx -> {
            if (all(tx, scope).stream().anyMatch(other -> !other.status().ended())) {
                throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded."));
            }
            return tx.put(TASKS, scope, task.id(), task);
        });
    }

    Optional<ExportTask> find(Scope scope, String id) {
        return records.read(tx -> tx.get(TASKS, scope, id)).map(Document::value);
    }

    /// Changes a task, unless `change` gives it back as it is, and returns what it is then.
    ExportTask change(Scope scope, String id, UnaryOperator<ExportTask> change) {
        return records.write(tx -> {
            ExportTask task = tx.get(TASKS, scope, id)
                    .map(Document::value)
                    .orElseThrow(() -> new FaultException(
                            new Fault.NotFound("export task", "The specified export task does not exist.")));
            ExportTask changed = change.apply(task);
            if (!changed.equals(task)) {
                tx.put(TASKS, scope, id, changed);
            }
            return changed;
        });
    }

    List<ExportTask> all(Scope scope) {
        return records.read(tx -> all(tx, scope));
    }

    /// The tasks of all scopes that have not ended.
    List<Document<ExportTask>> unfinished() {
        return records.read(tx -> tx.listAll(TASKS)).stream()
                .filter(document -> !document.value().status().ended())
                .toList();
    }

    private static List<ExportTask> all(ReadTx tx, Scope scope) {
        List<ExportTask> tasks = new ArrayList<>();
        @Nullable String after = null;
        List<Document<ExportTask>> chunk;
        do {
            chunk = tx.list(TASKS, scope, "", after, CHUNK);
            chunk.forEach(document -> tasks.add(document.value()));
            after = chunk.isEmpty() ? null : chunk.getLast().id();
        } while (chunk.size() == CHUNK);
        return tasks;
    }
}
