package dev.hinomi.store.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.table.MemoryExceededException;
import dev.hinomi.store.table.SessionCancelledException;
import java.sql.SQLException;

/// What DuckDB's errors mean. Its driver tells them apart by the text only.
final class EngineErrors {
    private EngineErrors() {}

    /// The error of a statement, for the caller of the session.
    static RuntimeException meaning(SQLException e, boolean cancelled) {
        if (cancelled) {
            return new SessionCancelledException("the query was cancelled", e);
        }
        if (text(e).startsWith("Out of Memory")) {
            return new MemoryExceededException("the query needs more memory than one query may use: " + reason(e), e);
        }
        return new FaultException(new Fault.Unavailable("telemetry store: " + reason(e)), e);
    }

    /// Whether the engine answers nothing more.
    static boolean isFatal(SQLException e) {
        return text(e).contains("invalidated") || text(e).contains("FATAL Error");
    }

    /// Whether the error says nothing of the file that was being opened.
    static boolean concernsAll(SQLException e) {
        return isFatal(e) || text(e).startsWith("INTERRUPT") || text(e).startsWith("Out of Memory");
    }

    /// Whether the error may come from a file that is not as it was written.
    static boolean mayBeDamage(SQLException e) {
        return text(e).startsWith("Data Corruption Error")
                || text(e).startsWith("IO Error")
                || text(e).startsWith("Serialization Error")
                || text(e).startsWith("INTERNAL Error")
                || isFatal(e);
    }

    /// The first line: DuckDB adds hints and the statement in further ones.
    static String reason(SQLException e) {
        return text(e).lines().findFirst().orElse("");
    }

    private static String text(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
