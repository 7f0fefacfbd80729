package dev.hinomi.store.engine;

import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.internal.ChunkedResults;
import dev.hinomi.store.internal.Extent;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/// How many events of day files are in a range, and how many bytes their messages have.
record StoredCount(long events, long bytes) {
    private static final StoredCount NONE = new StoredCount(0, 0);

    StoredCount with(StoredCount other) {
        return new StoredCount(events + other.events, bytes + other.bytes);
    }

    /// A part of a day file and the conditions on its rows.
    record Counted(DayPart part, PartConditions conditions) {}

    /// Counts: by the summary where the range has whole extents, by their rows otherwise. Of those, the bytes are in
    /// proportion.
    static StoredCount of(List<Counted> parts, QueryEngine engine, DuckDBConnection own) throws SQLException {
        StoredCount sum = NONE;
        for (Counted counted : parts) {
            List<Extent> extents = counted.part().extents();
            long rows = extents.stream().mapToLong(Extent::rows).sum();
            long bytes = extents.stream().mapToLong(Extent::bytes).sum();
            long inRange = rows;
            if (!counted.conditions().hasAll()) {
                engine.files().use(List.of(AttachedFiles.Named.of(counted.part())));
                inRange = count(counted, own);
            }
            sum = sum.with(new StoredCount(inRange, rows == 0 ? 0 : Math.round((double) bytes * inRange / rows)));
        }
        return sum;
    }

    private static long count(Counted counted, DuckDBConnection own) throws SQLException {
        String sql = "SELECT count(*) FROM "
                + AttachedFiles.Named.events(counted.part().file()) + ".events WHERE "
                + counted.conditions().whole();
        try (DuckDBPreparedStatement statement = own.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            long count = result.nextChunk() ? result.chunk().vector(0).getLong(0) : 0;
            ChunkedResults.requireWhole(result);
            return count;
        }
    }
}
