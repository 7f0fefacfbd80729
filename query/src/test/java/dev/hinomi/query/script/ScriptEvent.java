package dev.hinomi.query.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A log event of a script.
record ScriptEvent(String group, String stream, Instant time, Instant ingestion, String message) {
    private static final String MESSAGE = "@message";
    private static final String DEFAULT_GROUP = "group";
    private static final String DEFAULT_STREAM = "stream";

    /// The events that the rows of a table are. The columns `@timestamp`, `@ingestionTime`, `@log` and `@logStream`
    /// can be left out; `@message` is the whole text, and without it the other columns are the members of a JSON
    /// object.
    static List<ScriptEvent> read(String file, TextTable table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(i -> new Reader(file, table, table.rows().get(i)).event(i))
                .toList();
    }

    /// Reads one row.
    private record Reader(String file, TextTable table, TextTable.Row row) {
        ScriptEvent event(int index) {
            Instant time =
                    generated("@timestamp").map(this::time).orElseGet(() -> ScriptTime.DAY_START.plusSeconds(index));
            return new ScriptEvent(
                    generated("@log").orElse(DEFAULT_GROUP),
                    generated("@logStream").orElse(DEFAULT_STREAM),
                    time,
                    generated("@ingestionTime").map(this::time).orElse(time),
                    generated(MESSAGE).orElseGet(this::json));
        }

        private Instant time(String text) {
            return ScriptTime.parse(new ScriptLine(file, row.line(), text));
        }

        private Optional<String> generated(String name) {
            int column = table.header().indexOf(name);
            return column < 0 ? Optional.empty() : row.text(column);
        }

        private String json() {
            StringBuilder json = new StringBuilder();
            for (int i = 0; i < table.header().size(); i++) {
                String name = table.header().get(i);
                if (row.has(i) && !name.startsWith("@")) {
                    json.append(json.isEmpty() ? "{" : ", ")
                            .append(JsonWriter.quoted(name))
                            .append(": ")
                            .append(JsonWriter.value(row.cells().get(i)));
                }
            }
            return json.isEmpty() ? "{}" : json.append('}').toString();
        }
    }
}
