package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Deletion;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Fills the index when the store opens: from the rows of hot files and from the summaries of day files, which are not
/// opened. What a damaged file held is missing.
final class IndexReads {
    private final Index index;
    private final EventSpans spans;
    private final DaySummaries summaries;
    private final Damage damage;

    IndexReads(Index index, EventSpans spans, DaySummaries summaries, Damage damage) {
        this.index = index;
        this.spans = spans;
        this.summaries = summaries;
        this.damage = damage;
    }

    void fill(Session session) throws SQLException {
        for (HotFile file : session.layout().hot()) {
            reading(file, () -> {
                String ids = "SELECT coalesce(max(id), 0) FROM " + Tables.alias(file) + ".events";
                index.addEventId(session.number(List.of(file), ids));
                spans.all(session, file, index::addSpan);
                newest(session, file);
            });
        }
        for (DayFile file : session.layout().days()) {
            reading(file, () -> {
                switch (file.kind()) {
                    case EVENTS -> spans.all(session, file, index::addSpan);
                    case POINTS -> {
                        Millis living = Deleted.livingPoints(session.layout(), file);
                        summaries.points(session, file).forEach((series, time) -> {
                            if (living.start() <= time) {
                                index.addNewest(series, time);
                            }
                        });
                    }
                }
            });
        }
        correct(session);
    }

    /// Goes on without the file when it is damaged.
    private void reading(DataFile file, Damage.Reading reading) throws SQLException {
        try {
            damage.reading(file, reading);
        } catch (FaultException e) {
            if (!damage.has(file)) {
                throw e;
            }
        }
    }

    private void newest(Session session, HotFile file) throws SQLException {
        session.query(
                List.of(file),
                "SELECT series, max(ts) FROM " + Tables.alias(file) + ".points WHERE "
                        + Deleted.livingPoints(session.layout(), file).condition() + " GROUP BY series",
                List.of(),
                row -> index.addNewest(row.getLong(1), row.getLong(2)));
    }

    /// What was read knows nothing of deletions: spans of deleted streams go, those of groups with expired events are
    /// read again.
    private void correct(Session session) throws SQLException {
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
            index.endRebuild(group, spans.living(session, group, Long.MAX_VALUE));
        }
    }
}
