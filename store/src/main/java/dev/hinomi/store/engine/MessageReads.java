package dev.hinomi.store.engine;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.internal.ChunkedResults;
import dev.hinomi.store.manifest.HotFile;
import dev.hinomi.store.rows.RecentBlocks;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/// Reads the texts of single events.
///
/// A place has the number of a file, negative when the fields were read from the message. In a day file it is the row,
/// in a hot file the id.
record MessageReads(EventSnapshot snapshot, EventRange range, RecentBlocks recent) {
    /// The texts at the places, whose files are attached.
    Map<EventPlace, String> read(Collection<EventPlace> places, DuckDBConnection own, Cancellation cancellation)
            throws SQLException {
        Map<EventPlace, String> texts = HashMap.newHashMap(places.size());
        Map<Long, List<EventPlace>> byPart = places.stream()
                .distinct()
                .collect(Collectors.groupingBy(EventPlace::part, TreeMap::new, Collectors.toList()));
        List<String> selects = new ArrayList<>();
        byPart.forEach((part, of) ->
                hot(part).ifPresentOrElse(file -> recent(file, part, of, texts), () -> selects.add(select(part, of))));
        if (!selects.isEmpty()) {
            stored(String.join(" UNION ALL ", selects), own, cancellation, texts);
        }
        return texts;
    }

    private Optional<HotFile> hot(long part) {
        return snapshot.hotFiles().stream()
                .filter(file -> file.number() == -part)
                .findFirst();
    }

    private void recent(HotFile file, long part, List<EventPlace> places, Map<EventPlace, String> texts) {
        List<Long> ids = places.stream().map(EventPlace::place).toList();
        for (EventRow event : recent.events(snapshot, file, ids)) {
            texts.put(new EventPlace(part, event.id()), text(event));
        }
    }

    private static String select(long part, List<EventPlace> places) {
        return "SELECT " + part + "::BIGINT, rowid, group_id, stream_id, id, ts, ingested, message FROM f"
                + Math.abs(part) + ".events WHERE rowid IN (SELECT unnest(["
                + places.stream().map(place -> Long.toString(place.place())).collect(Collectors.joining(","))
                + "]::BIGINT[]))";
    }

    private void stored(String sql, DuckDBConnection own, Cancellation cancellation, Map<EventPlace, String> texts)
            throws SQLException {
        try (DuckDBPreparedStatement statement = own.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class)) {
            cancellation.during(statement, () -> {
                try (DuckDBChunkedResult result = statement.query()) {
                    read(result, texts);
                }
                return statement;
            });
        }
        cancellation.check();
    }

    private void read(DuckDBChunkedResult result, Map<EventPlace, String> texts) throws SQLException {
        while (result.nextChunk()) {
            DuckDBDataChunkReader chunk = result.chunk();
            for (long row = 0; row < chunk.rowCount(); row++) {
                EventPlace place = new EventPlace(
                        chunk.vector(0).getLong(row), chunk.vector(1).getLong(row));
                texts.put(place, text(event(chunk, row)));
            }
        }
        ChunkedResults.requireWhole(result);
    }

    private static EventRow event(DuckDBDataChunkReader chunk, long row) {
        return new EventRow(
                chunk.vector(2).getLong(row),
                chunk.vector(3).getLong(row),
                chunk.vector(4).getLong(row),
                Instant.ofEpochMilli(chunk.vector(5).getLong(row)),
                Instant.ofEpochMilli(chunk.vector(6).getLong(row)),
                chunk.vector(7).getString(row));
    }

    private String text(EventRow event) {
        return range.direct().contains(event.group()) ? range.seen().message(event) : event.message();
    }
}
