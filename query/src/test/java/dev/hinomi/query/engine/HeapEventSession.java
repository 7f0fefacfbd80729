package dev.hinomi.query.engine;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.RowSink;
import dev.hinomi.store.table.SessionCancelledException;
import dev.hinomi.store.table.SessionProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// A session over events in the heap.
final class HeapEventSession implements EventSession {
    private final DuckDBConnection connection;
    private final List<EventRow> events;
    private int tables;
    private volatile boolean cancelled;
    private volatile @Nullable Statement running;

    HeapEventSession(DuckDBConnection connection, List<EventRow> events) {
        this.connection = connection;
        this.events = events;
    }

    @Override
    public EventTable table(EventRange range) {
        List<EventRow> within = events.stream()
                .filter(event -> range.groups().contains(event.group())
                        && !event.time().isBefore(range.start())
                        && event.time().isBefore(range.end())
                        && range.texts().holds(event.message()))
                .toList();
        return new HeapEventTable(connection, "heap" + tables++, within, range);
    }

    @Override
    public void query(String sql, RowSink rows) {
        if (cancelled) {
            throw new SessionCancelledException("cancelled", new IllegalStateException("before the statement"));
        }
        try (Statement statement = connection.createStatement()) {
            running = statement;
            ResultSet result = statement.executeQuery(sql);
            while (result.next()) {
                rows.row(new ResultRow(result));
            }
        } catch (SQLException e) {
            if (cancelled) {
                throw new SessionCancelledException("cancelled", e);
            }
            throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
        } finally {
            running = null;
        }
    }

    @Override
    public Map<EventPlace, String> messages(EventTable table, Collection<EventPlace> places) {
        HeapEventTable events = (HeapEventTable) table;
        return places.stream().distinct().collect(Collectors.toMap(place -> place, events::message));
    }

    @Override
    public SessionProgress progress() {
        return new SessionProgress(0);
    }

    @Override
    public void cancel() {
        cancelled = true;
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record ResultRow(ResultSet result) implements RowSink.Row {
        @Override
        public boolean isNull(int column) {
            return get(() -> result.getObject(column + 1) == null);
        }

        @Override
        public @Nullable String text(int column) {
            return get(() -> result.getString(column + 1));
        }

        @Override
        public double number(int column) {
            return get(() -> result.getDouble(column + 1));
        }

        @Override
        public long integer(int column) {
            return get(() -> result.getLong(column + 1));
        }

        @Override
        public boolean truth(int column) {
            return get(() -> result.getBoolean(column + 1));
        }

        private static <T extends @Nullable Object> T get(Read<T> read) {
            try {
                return read.get();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Read<T extends @Nullable Object> {
        T get() throws SQLException;
    }
}
