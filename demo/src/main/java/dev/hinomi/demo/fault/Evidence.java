package dev.hinomi.demo.fault;

import java.util.Map;

/// A question of a guide whose answer shows the cause of a fault.
public sealed interface Evidence {
    /// Of which log group it is asked.
    String group();

    /// A query, and what its answer has to contain.
    ///
    /// @param text a query of Logs Insights
    /// @param first what the first row has in these columns
    record Query(String group, String text, Map<String, String> first) implements Evidence {
        public Query {
            first = Map.copyOf(first);
        }
    }

    /// A search for events.
    ///
    /// @param text a filter pattern
    /// @param found what the events that it finds contain
    record Pattern(String group, String text, String found) implements Evidence {}
}
