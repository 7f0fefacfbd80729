package dev.hinomi.store.engine;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.RowSink;
import dev.hinomi.store.table.ScalarFunction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A store with engines over it, and short ways to fill and to ask them.
final class TableFixture implements AutoCloseable {
    static final Instant DAY = Instant.parse("2026-03-10T00:00:00Z");
    static final EngineSettings SMALL = new EngineSettings(2, 64, 2, 8, 1 << 20);

    final DuckDbStore store;
    final QueryEngines engines;

    TableFixture(Path directory, EngineSettings settings, ScalarFunction... functions) {
        store = DuckDbStore.open(
                directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, new StillTimers());
        engines =
                new QueryEngines(store, store.fields(PairFields.PLAIN), PairFields.PLAIN, settings, List.of(functions));
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

    static NewEventRow event(long group, long stream, long millis, String message) {
        Instant time = DAY.plusMillis(millis);
        return new NewEventRow(group, stream, time, time.plusMillis(7), message);
    }

    /// Messages of one group, a second apart.
    void append(long group, String... messages) {
        List<NewEventRow> rows = new ArrayList<>();
        for (String message : messages) {
            rows.add(event(group, 1, rows.size() * 1_000L, message));
        }
        store.appendEvents(rows);
    }

    static EventRange range(Set<Long> groups, Set<Long> direct) {
        return new EventRange(
                groups,
                direct,
                DAY.minusSeconds(86_400),
                DAY.plusSeconds(10 * 86_400),
                TextCondition.ALWAYS,
                new PairFields(direct),
                PairFields.PLAIN);
    }

    static EventRange range(long... groups) {
        Set<Long> all = new java.util.HashSet<>();
        for (long group : groups) {
            all.add(group);
        }
        return range(all, Set.of());
    }

    @FunctionalInterface
    interface Read<T> {
        T from(RowSink.Row row);
    }

    static <T> List<T> query(EventSession session, String sql, Read<T> read) {
        List<T> rows = new ArrayList<>();
        session.query(sql, row -> rows.add(read.from(row)));
        return rows;
    }

    @Override
    public void close() {
        engines.close();
        store.close();
    }
}
