package dev.hinomi.query.engine;

import dev.hinomi.kernel.Timers;
import dev.hinomi.query.script.ScriptFields;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.engine.EngineSettings;
import dev.hinomi.store.engine.QueryEngines;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A store and the engines over it. Events are in the hot file until they are sealed.
public final class StoreTables implements EventTables {
    private static final EngineSettings SETTINGS = new EngineSettings(1, 256, 1, 16, 1 << 20);

    private final DuckDbStore store;
    private final QueryEngines engines;

    public StoreTables(Path directory, List<ScalarFunction> functions) {
        ScriptFields fields = new ScriptFields();
        store = DuckDbStore.open(directory, new MemoryManifest(), StoreSettings.DEFAULT, new StillTimers());
        engines = new QueryEngines(store, store.fields(fields), fields, SETTINGS, functions);
    }

    /// Appends events to the hot file; their ids are 1, 2 and so on.
    public StoreTables append(List<NewEventRow> events) {
        store.append(events, List.of());
        return this;
    }

    /// Moves all events to the files of their days, each with a file of its fields.
    public StoreTables seal() {
        store.settle();
        return this;
    }

    @Override
    public EventSession open() {
        return engines.open();
    }

    @Override
    public void close() {
        engines.close();
        store.close();
    }

    /// A clock that stands still, so that the store does nothing by itself.
    private static final class StillTimers implements Timers {
        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }

        @Override
        public Timer at(Instant when, Runnable task) {
            return () -> {};
        }
    }
}
