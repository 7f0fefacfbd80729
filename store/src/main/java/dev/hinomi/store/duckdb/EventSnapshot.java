package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Deletion;
import dev.hinomi.store.manifest.HotFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/// The events as they were at an instant, for queries that read the files with engines of their own. The files stay
/// until it is closed.
public final class EventSnapshot implements AutoCloseable {
    private final Engines engines;
    private final Summaries summaries;
    private final Damage damage;
    private final Views.View view;
    private final long lastId;

    EventSnapshot(Engines engines, Summaries summaries, Damage damage, Views.View view, long lastId) {
        this.engines = engines;
        this.summaries = summaries;
        this.damage = damage;
        this.view = view;
        this.lastId = lastId;
    }

    /// The files that still grow or wait to be sealed. Only their events up to [#lastId] belong to the snapshot.
    public List<HotFile> hotFiles() {
        return view.layout().hot();
    }

    /// The greatest id of an event in the snapshot.
    public long lastId() {
        return lastId;
    }

    /// What the day files have of the groups in the range. Reads filters of texts from the disk.
    public List<DayPart> parts(Set<Long> groups, Millis range, TextCondition texts) {
        return summaries.parts(view.layout(), groups, range, texts);
    }

    /// The deletions that rows of the file must be held against.
    public List<Deletion> deletions(DataFile file) {
        return Deleted.concerning(view.layout(), file).toList();
    }

    /// A condition in SQL that living rows of the day file meet; empty when all are alive.
    public Optional<String> living(DayFile file) {
        List<String> dead = Deleted.dead(view.layout(), file, DayFile.Kind.EVENTS);
        return dead.isEmpty() ? Optional.empty() : Optional.of("NOT (" + String.join(" OR ", dead) + ")");
    }

    /// The rows of a hot file with ids in a range, by id, the deleted ones too. Must run on a platform thread.
    ///
    /// @param first inclusive
    /// @param last inclusive
    public List<EventRow> hotRows(HotFile file, long first, long last) {
        return engines.call(engine -> {
            DuckDBConnection connection = engine.connect();
            try {
                Session session = new Session(engine, connection, view.layout(), new Running());
                List<EventRow> rows = new ArrayList<>();
                String sql = "SELECT " + Tables.EVENT_COLUMNS + " FROM " + Tables.alias(file) + ".events WHERE id >= "
                        + first + " AND id <= " + last + " ORDER BY id";
                damage.reading(
                        file,
                        () -> session.query(List.of(file), sql, List.of(), row -> rows.add(EventReads.event(row))));
                return rows;
            } finally {
                engine.disconnect(connection);
            }
        });
    }

    @Override
    public void close() {
        view.close();
    }
}
