package dev.hinomi.alarms.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one run of an alarm's query found.
///
/// @param id of the query that ran; empty when none did
/// @param time the time that the schedule named
/// @param error why there are no rows; empty when the query ended well
/// @param rows at most as many as contributors count
/// @param partial whether there were more
public record LogResult(String id, Instant time, Outcome outcome, String error, List<Row> rows, boolean partial) {
    public LogResult {
        rows = List.copyOf(rows);
    }

    /// How a run ended.
    public enum Outcome {
        COMPLETE,
        /// The next run may succeed.
        FAILED,
        /// Nothing will change as long as the alarm stays as it is.
        INVALID
    }

    /// A number, for whom.
    ///
    /// @param attributes the fields of the contributor, in the order of their names; none of an alarm without
    ///     contributors
    /// @param value null when there is no number
    public record Row(
            Map<String, String> attributes, @Nullable Double value) {
        public Row {
            attributes = new TreeMap<>(attributes);
        }
    }

    /// A run that ended well.
    ///
    /// @param rows as the query gave them, in their order
    public static LogResult complete(String id, Instant time, Aggregation aggregation, List<Map<String, String>> rows) {
        List<Row> found = rows.stream()
                .limit(Aggregation.MOST_CONTRIBUTORS)
                .map(row -> row(aggregation, row))
                .toList();
        if (found.isEmpty() && aggregation.countsRows() && aggregation.by().isEmpty()) {
            found = List.of(new Row(Map.of(), 0.0));
        }
        return new LogResult(id, time, Outcome.COMPLETE, "", found, rows.size() > Aggregation.MOST_CONTRIBUTORS);
    }

    /// A run that did not.
    public static LogResult failed(String id, Instant time, Outcome outcome, String error) {
        return new LogResult(id, time, outcome, error, List.of(), false);
    }

    private static Row row(Aggregation aggregation, Map<String, String> row) {
        Map<String, String> attributes = new TreeMap<>();
        for (String name : aggregation.names()) {
            String value = row.get(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return new Row(attributes, number(row.get(Aggregation.VALUE)));
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// The number of a contributor, when it has one.
    Optional<Double> value(Map<String, String> attributes) {
        return rows.stream()
                .filter(row -> row.attributes().equals(attributes))
                .findFirst()
                .map(Row::value);
    }
}
