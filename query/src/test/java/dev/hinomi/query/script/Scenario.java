package dev.hinomi.query.script;

import java.util.List;
import java.util.OptionalLong;

/// One scenario of a script.
///
/// @param file `commands/filter.txt`
/// @param line at which it begins
/// @param matched how many events must have matched, if it says
record Scenario(
        String name,
        String file,
        int line,
        List<ScriptEvent> events,
        String query,
        Surroundings surroundings,
        Expectation expectation,
        OptionalLong matched) {
    Scenario {
        events = List.copyOf(events);
    }

    /// `commands/filter.txt:12`
    String place() {
        return file + ":" + line;
    }

    /// What the query must give.
    sealed interface Expectation {
        /// Rows.
        ///
        /// @param ordered whether they must come in this order
        record Rows(TextTable table, boolean ordered) implements Expectation {}

        /// A refusal with this message.
        record Refusal(String message) implements Expectation {}
    }
}
