package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventPage;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.manifest.DataFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads of the events of a group over hot and day files.
final class EventReads {
    /// What the first slice of a scan reads; each further one reads four times as much.
    private static final long FIRST_SLICE = 512 << 10;

    private static final long GREATEST_SLICE = 64 << 20;

    /// What one page looks at in vain: a part of a second.
    private static final long LOOKED_AT = 256 << 20;

    private static final Comparator<EventRow> BY_TIME =
            Comparator.comparing(EventRow::time).thenComparingLong(EventRow::id);

    private final Summaries summaries;
    private final Damage damage;

    EventReads(Summaries summaries, Damage damage) {
        this.summaries = summaries;
        this.damage = damage;
    }

    /// A page of events. Files are opened slice by slice in the direction of the scan, until the page is full.
    EventPage page(Session session, EventScan scan) throws SQLException {
        Slices slices = new Slices(summaries.pieces(session.layout(), scan), range(scan), scan.newestFirst());
        List<EventRow> rows = new ArrayList<>();
        long lookedAt = 0;
        long portion = FIRST_SLICE;
        while (!slices.isEmpty() && rows.size() < scan.limit()) {
            if (lookedAt >= LOOKED_AT) {
                return new EventPage(rows, edge(slices.left(), scan.newestFirst()), lookedAt);
            }
            Slices.Slice slice = slices.next(portion);
            rows.addAll(rows(session, scan, slice, scan.limit() - rows.size()));
            lookedAt += slice.bytes();
            portion = Math.min(GREATEST_SLICE, portion * 4);
        }
        return EventPage.whole(scan, rows, lookedAt);
    }

    /// The place before everything that is left, in the direction of the scan.
    private static EventScan.Place edge(Millis left, boolean newestFirst) {
        return newestFirst
                ? new EventScan.Place(Instant.ofEpochMilli(left.end()), 0)
                : new EventScan.Place(Instant.ofEpochMilli(left.start() - 1), Long.MAX_VALUE);
    }

    private List<EventRow> rows(Session session, EventScan scan, Slices.Slice slice, int limit) throws SQLException {
        Map<DataFile, List<Piece>> files = slice.pieces().stream()
                .collect(Collectors.groupingBy(Piece::file, LinkedHashMap::new, Collectors.toList()));
        List<EventRow> rows = new ArrayList<>();
        for (Map.Entry<DataFile, List<Piece>> file : files.entrySet()) {
            PageSql sql = new PageSql(session.layout(), scan, file.getKey(), limit);
            damage.reading(
                    file.getKey(),
                    () -> session.query(
                            List.of(file.getKey()),
                            sql.over(file.getValue()),
                            sql.parameters(),
                            row -> rows.add(event(row))));
        }
        if (files.size() > 1) {
            rows.sort(scan.newestFirst() ? BY_TIME.reversed() : BY_TIME);
        }
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }

    /// How many living events of the group are before an instant and have an id up to `lastId`.
    long countBefore(Session session, long group, long before, long lastId) throws SQLException {
        long[] count = new long[1];
        Millis range = new Millis(Long.MIN_VALUE, before);
        for (DataFile file : summaries.files(session.layout(), group, range)) {
            String sql = "SELECT count(*) FROM " + Tables.alias(file) + ".events WHERE "
                    + conditions(session, file, group, List.of(range.condition(), "id <= " + lastId));
            damage.reading(file, () -> session.query(List.of(file), sql, List.of(), row -> count[0] += row.getLong(1)));
        }
        return count[0];
    }

    private static String conditions(Session session, DataFile file, long group, List<String> more) {
        List<String> all = new ArrayList<>(List.of("group_id = " + group));
        all.addAll(more);
        all.addAll(Deleted.livingEvents(session.layout(), file, group));
        return String.join(" AND ", all);
    }

    private static Millis range(EventScan scan) {
        Millis range = Millis.of(scan.start(), scan.end());
        EventScan.Place after = scan.after();
        if (after == null) {
            return range;
        }
        long place = after.time().toEpochMilli();
        return scan.newestFirst()
                ? new Millis(range.start(), Math.min(range.end(), place + 1))
                : new Millis(Math.max(range.start(), place), range.end());
    }

    static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6));
    }
}
