package dev.hinomi.store.manifest;

import java.time.LocalDate;

/// An immutable file with rows of one UTC day, sorted. A day may have several; the greater number was written later.
///
/// @param format the generation of the table layout inside the file, so that a later one can be told apart
/// @param rows the number of rows
/// @param firstId of its events; 0 for points
/// @param lastId of its events; 0 for points
public record DayFile(
        long number, long applied, Kind kind, LocalDate day, int format, long rows, long firstId, long lastId)
        implements DataFile {
    /// What the rows are.
    public enum Kind {
        EVENTS,
        POINTS;

        String prefix() {
            return switch (this) {
                case EVENTS -> "events";
                case POINTS -> "points";
            };
        }
    }

    /// The same file, once the deletions up to `deletion` were found to concern none of its rows.
    public DayFile withApplied(long deletion) {
        return new DayFile(number, deletion, kind, day, format, rows, firstId, lastId);
    }

    /// The same file, once it is written.
    public DayFile withRows(long count, long first, long last) {
        return new DayFile(number, applied, kind, day, format, count, first, last);
    }

    @Override
    public String fileName() {
        return "%s-%s-%08d.db".formatted(kind.prefix(), day, number);
    }
}
