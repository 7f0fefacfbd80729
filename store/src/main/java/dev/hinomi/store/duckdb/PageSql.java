package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventScan;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statement that reads the first rows of a scan from pieces of a file.
record PageSql(Layout layout, EventScan scan, DataFile file, int limit) {
    /// Each costs some time to plan.
    private static final int BRANCHES = 8;

    /// Reads the pieces of the file.
    String over(List<Piece> pieces) {
        String direction = scan.newestFirst() ? " DESC" : "";
        // A branch for each piece, because DuckDB skips the rows outside of a range, and not those outside of several.
        return "SELECT * FROM ("
                + ranges(pieces).stream().map(this::rows).collect(Collectors.joining(" UNION ALL "))
                + ") WHERE " + sql(scan.texts())
                + " ORDER BY ts" + direction + ", id" + direction + " LIMIT " + limit;
    }

    /// The ranges of the pieces, in which no row is twice. When there are too many, the closest are joined, and all
    /// when the scan wants all rows anyway.
    private List<Millis> ranges(List<Piece> pieces) {
        boolean narrowed = !scan.texts().equals(TextCondition.ALWAYS);
        List<Millis> ranges = new ArrayList<>();
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingLong(Piece::first)).toList()) {
            Millis range = new Millis(piece.first(), piece.last() + 1);
            Millis last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && (!narrowed || range.start() <= last.end())) {
                ranges.set(ranges.size() - 1, last.with(range));
            } else {
                ranges.add(range);
            }
        }
        while (ranges.size() > BRANCHES) {
            int closest = IntStream.range(1, ranges.size())
                    .boxed()
                    .min(Comparator.comparingLong(
                            i -> ranges.get(i).start() - ranges.get(i - 1).end()))
                    .orElseThrow();
            ranges.set(closest - 1, ranges.get(closest - 1).with(ranges.remove(closest)));
        }
        return ranges;
    }

    private String rows(Millis range) {
        List<String> conditions = new ArrayList<>();
        conditions.add("group_id = " + scan.group());
        conditions.add(range.condition());
        if (!scan.streams().isEmpty()) {
            conditions.add("stream_id IN "
                    + scan.streams().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")));
        }
        EventScan.Place after = scan.after();
        if (after != null) {
            String beyond = scan.newestFirst() ? " < " : " > ";
            conditions.add("(ts" + beyond + after.time().toEpochMilli() + " OR id" + beyond + after.id() + ")");
        }
        conditions.addAll(Deleted.livingEvents(layout, file, scan.group()));
        return "SELECT " + Tables.EVENT_COLUMNS + " FROM " + Tables.alias(file) + ".events WHERE "
                + String.join(" AND ", conditions);
    }

    /// The condition on a message, with a `?` for each of its texts.
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
                : parts.stream().map(PageSql::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    /// The texts of the condition, in the order of its SQL.
    List<String> parameters() {
        return texts(scan.texts());
    }

    private static List<String> texts(TextCondition condition) {
        return switch (condition) {
            case TextCondition.Contains(String part) -> List.of(part);
            case TextCondition.AllOf(List<TextCondition> all) -> texts(all);
            case TextCondition.AnyOf(List<TextCondition> any) -> texts(any);
        };
    }

    private static List<String> texts(List<TextCondition> conditions) {
        return conditions.stream()
                .flatMap(condition -> texts(condition).stream())
                .toList();
    }
}
