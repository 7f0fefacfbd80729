package dev.hinomi.store.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// The statement that runs, for whoever wants to cancel it.
final class Running {
    private @Nullable Statement statement;
    private boolean cancelled;

    synchronized void set(Statement next) throws SQLException {
        if (cancelled) {
            throw new SQLException("cancelled");
        }
        statement = next;
    }

    synchronized void cancel() {
        cancelled = true;
        try {
            if (statement != null && !statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException e) {
            System.getLogger(Running.class.getName())
                    .log(System.Logger.Level.DEBUG, "a statement was not cancelled", e);
        }
    }
}
