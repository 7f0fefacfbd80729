package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.util.List;

/// Fills the index from the files.
final class IndexReads {
    private IndexReads() {}

    static void fill(Read read, Index index) throws SQLException {
        for (HotFile file : read.layout().hot()) {
            fillFromRows(read, file, index);
        }
    }

    private static void fillFromRows(Read read, HotFile file, Index index) throws SQLException {
        String alias = Tables.alias(file);
        List<DataFile> files = List.of(file);
        read.query(
                files,
                "SELECT coalesce(max(id), 0) FROM " + alias + ".events",
                List.of(),
                row -> index.addEventId(row.getLong(1)));
        read.query(
                files,
                "SELECT group_id, stream_id, min(ts), max(ts), max(ingested) FROM " + alias + ".events"
                        + Deleted.whereLiving(read.layout(), file, DayFile.Kind.EVENTS) + " GROUP BY ALL",
                List.of(),
                row -> index.addSpan(
                        row.getLong(1),
                        row.getLong(2),
                        new Index.Span(row.getLong(3), row.getLong(4), row.getLong(5))));
        read.query(
                files,
                "SELECT series, max(ts) FROM " + alias + ".points"
                        + Deleted.whereLiving(read.layout(), file, DayFile.Kind.POINTS) + " GROUP BY ALL",
                List.of(),
                row -> index.addNewest(row.getLong(1), row.getLong(2)));
    }
}
