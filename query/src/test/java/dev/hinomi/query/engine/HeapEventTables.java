package dev.hinomi.query.engine;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// Queries over a list of events. Each table holds the fields of its events as columns, computed when it is
/// asked for.
public final class HeapEventTables implements EventTables {
    private final List<EventRow> events = new ArrayList<>();
    private final DuckDBConnection connection;

    public HeapEventTables(List<NewEventRow> events, List<ScalarFunction> functions) {
        for (NewEventRow event : events) {
            this.events.add(event.withId(this.events.size() + 1));
        }
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            for (ScalarFunction function : functions) {
                RegisteredFunction.register(connection, function);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public EventSession open() {
        try {
            return new HeapEventSession(connection.duplicate().unwrap(DuckDBConnection.class), events);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
}
