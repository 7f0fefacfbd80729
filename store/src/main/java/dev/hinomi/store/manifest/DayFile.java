package dev.hinomi.store.manifest;

import java.time.LocalDate;

/// An immutable file with rows of one UTC day, sorted. A day may have several; the greater number was written later.
///
/// @param format the generation of the table layout inside the file, so that a later one can be told apart
/// @param rows the number of rows
/// @param firstId of its events, or the least series of its points
/// @param lastId of its events, or the greatest series of its points; 0 when it is not known
/// @param bin the seconds of the bins that its points were folded into; 0 when they are as they came
public record DayFile(
        long number, long applied, Kind kind, LocalDate day, int format, long rows, long firstId, long lastId, int bin)
        implements DataFile {
    /// A file that is still to be written.
    public static DayFile fresh(long number, long applied, Kind kind, LocalDate day, int format, int bin) {
        return new DayFile(number, applied, kind, day, format, 0, 0, 0, bin);
    }

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
        return new DayFile(number, deletion, kind, day, format, rows, firstId, lastId, bin);
    }

    /// The same file, once it is written.
    public DayFile withRows(long count, long first, long last) {
        return new DayFile(number, applied, kind, day, format, count, first, last, bin);
    }

    /// Whether it may have points of series from one id to another.
    public boolean mayHaveSeries(long first, long last) {
        return lastId == 0 || (firstId <= last && lastId >= first);
    }

    @Override
    public String fileName() {
        return "%s-%s-%08d.db".formatted(kind.prefix(), day, number);
    }
}
