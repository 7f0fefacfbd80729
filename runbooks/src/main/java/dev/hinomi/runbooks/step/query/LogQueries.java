package dev.hinomi.runbooks.step.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.runbooks.definition.Action;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs Logs Insights queries.
@FunctionalInterface
public interface LogQueries {
    /// Runs a query to its end.
    ///
    /// @throws InterruptedException when interrupted; the query has been stopped
    Answer run(Scope scope, Action.Query query, Instant from, Instant to) throws InterruptedException;

    /// What came of it.
    sealed interface Answer {
        /// It found what it found.
        ///
        /// @param rows value by column, in the order of the columns; without what the query did not ask for
        /// @param matched how many events matched
        /// @param scanned how many events were looked at
        record Found(List<Map<String, String>> rows, long matched, long scanned) implements Answer {
            public Found {
                rows = rows.stream()
                        .<Map<String, String>>map(LinkedHashMap::new)
                        .toList();
            }
        }

        /// It was refused, or broke off.
        record Failed(String reason) implements Answer {}
    }
}
