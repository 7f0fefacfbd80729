package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads events in the order of their ids, whatever their time.
///
/// Only the last hot file grows while this reads, and it is read last: so an id that is found means that no smaller one
/// was missed.
final class EventsById {
    private static final Comparator<EventRow> BY_ID = Comparator.comparingLong(EventRow::id);

    private EventsById() {}

    /// The first events beyond the id, of the groups, or of all when there are none given.
    static List<EventRow> after(Session session, long afterId, Set<Long> groups, int limit) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        for (DataFile file : files(session, afterId)) {
            boolean full = rows.size() == limit && !rows.isEmpty();
            if (full && file.firstId() > rows.getLast().id()) {
                break;
            }
            long before = full ? rows.getLast().id() : Long.MAX_VALUE;
            session.query(
                    List.of(file),
                    sql(session, file, afterId, before, groups, limit),
                    List.of(),
                    row -> rows.add(EventReads.event(row)));
            rows.sort(BY_ID); // day files may overlap in their ids
            if (rows.size() > limit) {
                rows.subList(limit, rows.size()).clear();
            }
        }
        return rows;
    }

    private static List<DataFile> files(Session session, long afterId) {
        return session.layout()
                .files()
                .filter(file -> file.lastId() > afterId)
                .filter(file -> !(file instanceof DayFile day) || day.kind() == DayFile.Kind.EVENTS)
                .sorted(Comparator.comparingLong(DataFile::firstId))
                .toList();
    }

    private static String sql(Session session, DataFile file, long afterId, long before, Set<Long> groups, int limit) {
        List<String> conditions = new ArrayList<>();
        conditions.add("id > " + afterId + " AND id < " + before);
        if (!groups.isEmpty()) {
            conditions.add(
                    "group_id IN " + groups.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")));
        }
        List<String> dead = Deleted.dead(session.layout(), file, DayFile.Kind.EVENTS);
        if (!dead.isEmpty()) {
            conditions.add("NOT (" + String.join(" OR ", dead) + ")");
        }
        return Session.union(List.of(file), Tables.EVENTS, Tables.EVENT_COLUMNS, each -> conditions)
                + " ORDER BY id LIMIT " + limit;
    }
}
