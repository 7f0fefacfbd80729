package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;

/// The tables inside the files. Times are milliseconds since the epoch in UTC: they compare and bin as integers, and no
/// driver shifts them by a time zone.
final class Tables {
    static final String EVENTS = "events";
    static final String POINTS = "points";

    static final String EVENT_COLUMNS = "group_id, stream_id, id, ts, ingested, message";
    static final String POINT_COLUMNS = "series, ts, n, total, low, high, exact";

    static final String CREATE_HOT_EVENTS = """
            CREATE TABLE %s.events(group_id BIGINT NOT NULL, stream_id BIGINT NOT NULL, id BIGINT NOT NULL,
              ts BIGINT NOT NULL, ingested BIGINT NOT NULL, message VARCHAR NOT NULL)""";
    static final String CREATE_HOT_POINTS = """
            CREATE TABLE %s.points(series BIGINT NOT NULL, ts BIGINT NOT NULL, n DOUBLE NOT NULL,
              total DOUBLE NOT NULL, low DOUBLE NOT NULL, high DOUBLE NOT NULL, exact BOOLEAN NOT NULL)""";

    private Tables() {}

    /// The name under which a file is attached.
    static String alias(DataFile file) {
        return "f" + file.number();
    }
}
