package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventPage;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.DayFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads of events over hot and day files.
final class EventReads {
    private EventReads() {}

    /// A page of events. Files are opened window by window in the direction of the scan, until the page is full.
    static EventPage page(Session session, EventScan scan) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        List<Window> windows = Window.over(session.layout(), DayFile.Kind.EVENTS, range(scan));
        for (Window window : scan.newestFirst() ? windows.reversed() : windows) {
            if (rows.size() >= scan.limit()) {
                break;
            }
            String sql = pageSql(session, scan, window, scan.limit() - rows.size());
            session.query(window.files(), sql, parts(scan.texts()), row -> rows.add(event(row)));
        }
        return EventPage.whole(scan, rows, 0);
    }

    /// How many living events of the group are before an instant and have an id up to `lastId`.
    static long countBefore(Session session, long group, long before, long lastId) throws SQLException {
        long count = 0;
        for (Window window : Window.over(session.layout(), DayFile.Kind.EVENTS, new Millis(Long.MIN_VALUE, before))) {
            String events = union(session, group, window, List.of(window.range().condition(), "id <= " + lastId), "id");
            count += session.number(window.files(), "SELECT count(*) FROM (" + events + ")");
        }
        return count;
    }

    /// The spans of the group's streams.
    static Map<Long, Index.Span> spans(Session session, long group) throws SQLException {
        Map<Long, Index.Span> spans = new HashMap<>();
        for (Window window : Window.over(session.layout(), DayFile.Kind.EVENTS, Millis.ALL)) {
            String events =
                    union(session, group, window, List.of(window.range().condition()), "stream_id, ts, ingested");
            session.query(
                    window.files(),
                    "SELECT stream_id, min(ts), max(ts), max(ingested) FROM (" + events + ") GROUP BY stream_id",
                    List.of(),
                    row -> spans.merge(
                            row.getLong(1),
                            new Index.Span(row.getLong(2), row.getLong(3), row.getLong(4)),
                            Index.Span::union));
        }
        return spans;
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

    private static String pageSql(Session session, EventScan scan, Window window, int limit) {
        List<String> conditions = new ArrayList<>();
        conditions.add(window.range().condition());
        if (!scan.streams().isEmpty()) {
            conditions.add("stream_id IN "
                    + scan.streams().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")));
        }
        EventScan.Place after = scan.after();
        if (after != null) {
            String beyond = scan.newestFirst() ? " < " : " > ";
            conditions.add("(ts" + beyond + after.time().toEpochMilli() + " OR id" + beyond + after.id() + ")");
        }
        String texts = sql(scan.texts());
        String direction = scan.newestFirst() ? " DESC" : "";
        return "SELECT * FROM (" + union(session, scan.group(), window, conditions, Tables.EVENT_COLUMNS) + ")"
                + " WHERE " + texts
                + " ORDER BY ts" + direction + ", id" + direction + " LIMIT " + limit;
    }

    /// The condition on a message, with a `?` for each of its [#parts].
    private static String sql(TextCondition condition) {
        return switch (condition) {
            case TextCondition.Contains _ -> "contains(message, ?)";
            case TextCondition.AllOf(List<TextCondition> parts) -> joined(parts, " AND ", "true");
            case TextCondition.AnyOf(List<TextCondition> parts) -> joined(parts, " OR ", "false");
        };
    }

    private static String joined(List<TextCondition> parts, String operator, String none) {
        return parts.isEmpty()
                ? none
                : parts.stream().map(EventReads::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    /// The texts of the condition, in the order of its SQL.
    private static List<String> parts(TextCondition condition) {
        return switch (condition) {
            case TextCondition.Contains(String part) -> List.of(part);
            case TextCondition.AllOf(List<TextCondition> all) -> parts(all);
            case TextCondition.AnyOf(List<TextCondition> any) -> parts(any);
        };
    }

    private static List<String> parts(List<TextCondition> conditions) {
        return conditions.stream()
                .flatMap(condition -> parts(condition).stream())
                .toList();
    }

    /// The living events of a group that meet the conditions.
    private static String union(Session session, long group, Window window, List<String> conditions, String columns) {
        return Session.union(window.files(), Tables.EVENTS, columns, file -> {
            List<String> all = new ArrayList<>();
            all.add("group_id = " + group);
            all.addAll(conditions);
            all.addAll(Deleted.livingEvents(session.layout(), file, group));
            return all;
        });
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
