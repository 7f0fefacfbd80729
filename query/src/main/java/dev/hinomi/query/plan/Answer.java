package dev.hinomi.query.plan;

import java.util.List;
import java.util.Optional;

/// What a query found.
///
/// @param matched how many events matched
/// @param scanned how many events there were to look at
/// @param bytes how many bytes these have
public record Answer(List<Row> rows, long matched, long scanned, long bytes) {
    public Answer {
        rows = List.copyOf(rows);
    }

    /// A row.
    ///
    /// @param cells the values that the row has, in the order of the columns
    /// @param event which event it is, unless it is a group of events
    public record Row(List<Cell> cells, Optional<EventIdentity> event) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(String field, String value) {}

    /// Which event a row is.
    ///
    /// @param time milliseconds since the epoch
    public record EventIdentity(long group, long stream, long id, long time) {}
}
