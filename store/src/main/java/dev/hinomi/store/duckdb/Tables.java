package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;

/// The tables inside the files. Times are milliseconds since the epoch in UTC: they compare and bin as integers, and no
/// driver shifts them by a time zone.
final class Tables {
    static final String EVENTS = "events";
    static final String POINTS = "points";

    static final String EVENT_COLUMNS = "group_id, stream_id, id, ts, ingested, message";
    static final String POINT_COLUMNS = "series, ts, n, total, low, high, exact";

    /// The generation of the tables in day files.
    static final int FORMAT = 1;

    private Tables() {}

    /// The name under which a file is attached.
    static String alias(DataFile file) {
        return "f" + file.number();
    }

    /// @param compression of the messages: ` USING COMPRESSION ...`, or empty
    static String createEvents(DataFile file, String compression) {
        return """
                CREATE TABLE %s.events(group_id BIGINT NOT NULL, stream_id BIGINT NOT NULL, id BIGINT NOT NULL,
                  ts BIGINT NOT NULL, ingested BIGINT NOT NULL, message VARCHAR NOT NULL%s)""".formatted(alias(file), compression);
    }

    static String createPoints(DataFile file) {
        return """
                CREATE TABLE %s.points(series BIGINT NOT NULL, ts BIGINT NOT NULL, n DOUBLE NOT NULL,
                  total DOUBLE NOT NULL, low DOUBLE NOT NULL, high DOUBLE NOT NULL, exact BOOLEAN NOT NULL)""".formatted(alias(file));
    }

    /// The table with the rows of the kind.
    static String name(DayFile.Kind kind) {
        return switch (kind) {
            case EVENTS -> EVENTS;
            case POINTS -> POINTS;
        };
    }

    static String columns(DayFile.Kind kind) {
        return switch (kind) {
            case EVENTS -> EVENT_COLUMNS;
            case POINTS -> POINT_COLUMNS;
        };
    }
}
