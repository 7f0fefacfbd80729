package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Deletion;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Fills the index from the files: from the rows of hot files and from the summaries in day files.
final class IndexReads {
    private IndexReads() {}

    static void fill(Session session, Index index) throws SQLException {
        for (HotFile file : session.layout().hot()) {
            String alias = Tables.alias(file);
            index.addEventId(session.number(List.of(file), "SELECT coalesce(max(id), 0) FROM " + alias + ".events"));
            spans(session, file, "min(ts), max(ts), max(ingested) FROM " + alias + ".events GROUP BY ALL", index);
            newest(session, file, "max(ts) FROM " + alias + ".points", " GROUP BY ALL", index);
        }
        for (DayFile file : session.layout().days()) {
            String alias = Tables.alias(file);
            switch (file.kind()) {
                case EVENTS -> spans(session, file, "first, last, ingested FROM " + alias + ".spans", index);
                case POINTS -> newest(session, file, "ts FROM " + alias + ".newest", "", index);
            }
        }
        correct(session, index);
    }

    private static void spans(Session session, DataFile file, String spans, Index index) throws SQLException {
        session.query(
                List.of(file),
                "SELECT group_id, stream_id, " + spans,
                List.of(),
                row -> index.addSpan(
                        row.getLong(1),
                        row.getLong(2),
                        new Index.Span(row.getLong(3), row.getLong(4), row.getLong(5))));
    }

    private static void newest(Session session, DataFile file, String newest, String grouping, Index index)
            throws SQLException {
        List<String> living = Deleted.livingPoints(session.layout(), file);
        session.query(
                List.of(file),
                "SELECT series, " + newest + (living.isEmpty() ? "" : " WHERE " + String.join(" AND ", living))
                        + grouping,
                List.of(),
                row -> index.addNewest(row.getLong(1), row.getLong(2)));
    }

    /// Summaries know nothing of deletions: spans of deleted streams go, those of groups with expired events are read
    /// from the rows.
    private static void correct(Session session, Index index) throws SQLException {
        Set<Long> expired = new TreeSet<>();
        for (Deletion deletion : session.layout().deletions()) {
            switch (deletion) {
                case Deletion.Group gone -> index.removeGroup(gone.group());
                case Deletion.Stream gone -> index.removeStream(gone.group(), gone.stream());
                case Deletion.EventsBefore gone -> expired.add(gone.group());
                case Deletion.PointsBefore gone -> {}
            }
        }
        for (long group : expired) {
            index.beginRebuild(group);
            index.endRebuild(group, EventReads.spans(session, group));
        }
    }
}
