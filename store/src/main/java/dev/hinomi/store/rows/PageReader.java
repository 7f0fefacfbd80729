package dev.hinomi.store.rows;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.internal.ChunkedResults;
import dev.hinomi.store.table.EventRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/// Reads pages of a range of events. Used by several threads at once.
final class PageReader {
    private final EventSnapshot snapshot;
    private final EventRange range;
    private final RecentBlocks recent;
    private final Millis times;

    /// The groups whose fields may be taken from blocks.
    private final Set<Long> plain;

    PageReader(EventSnapshot snapshot, EventRange range, RecentBlocks recent) {
        this.snapshot = snapshot;
        this.range = range;
        this.recent = recent;
        this.times = Millis.of(range.start(), range.end());
        Set<Long> rest = new HashSet<>(range.groups());
        rest.removeAll(range.direct());
        this.plain = Set.copyOf(rest);
    }

    /// Reads a page.
    ///
    /// @param wanted these fields are in the block, and perhaps others
    /// @param connection to the engine, where the day files are attached
    SelectedRows read(Page page, Wanted wanted, DuckDBConnection connection) throws SQLException {
        return switch (page) {
            case Page.Hot hot -> hot(hot, wanted);
            case Page.Day day -> SelectedRows.all(day(day, wanted, connection));
        };
    }

    private SelectedRows hot(Page.Hot page, Wanted wanted) {
        Block block = recent.block(snapshot, page.file(), page.first());
        Set<Long> groups = page.direct() ? range.direct() : plain;
        RowFilter filter = new RowFilter(groups, times, snapshot.lastId(), snapshot.deletions(page.file()));
        SelectedRows selected = filter.select(block);
        if (wanted.isNothing() || selected.count() == 0 || (!page.direct() && wanted.isIn(block))) {
            return selected;
        }
        Block.Builder anew = new Block.Builder(-page.file().number(), false);
        for (int i = 0; i < selected.count(); i++) {
            EventRow event = block.row(selected.row(i));
            if (range.texts().holds(event.message())) {
                add(anew, event, event.id(), wanted);
            }
        }
        return SelectedRows.all(anew.build());
    }

    private Block day(Page.Day page, Wanted wanted, DuckDBConnection connection) throws SQLException {
        boolean messages = !wanted.isNothing() || !range.texts().equals(TextCondition.ALWAYS);
        String sql = "SELECT group_id, stream_id, id, ts, ingested, rowid, " + (messages ? "message" : "''")
                + " FROM f" + page.file().number() + ".events WHERE group_id = " + page.group() + " AND "
                + page.times().condition()
                + snapshot.living(page.file()).map(living -> " AND " + living).orElse("");
        Block.Builder block = new Block.Builder(-page.file().number(), false);
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (long row = 0; row < chunk.rowCount(); row++) {
                    EventRow event = event(chunk, row);
                    if (!messages || range.texts().holds(event.message())) {
                        add(block, event, chunk.vector(5).getLong(row), wanted);
                    }
                }
            }
            ChunkedResults.requireWhole(result);
        }
        return block.build();
    }

    private void add(Block.Builder block, EventRow event, long place, Wanted wanted) {
        block.add(event, place);
        boolean direct = range.direct().contains(event.group());
        wanted.read(event, range.seen(), direct ? range.unmasked() : range.seen(), block);
    }

    private static EventRow event(DuckDBDataChunkReader chunk, long row) {
        return new EventRow(
                chunk.vector(0).getLong(row),
                chunk.vector(1).getLong(row),
                chunk.vector(2).getLong(row),
                Instant.ofEpochMilli(chunk.vector(3).getLong(row)),
                Instant.ofEpochMilli(chunk.vector(4).getLong(row)),
                chunk.vector(6).getString(row));
    }
}
