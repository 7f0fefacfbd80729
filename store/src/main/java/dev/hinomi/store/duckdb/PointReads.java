package dev.hinomi.store.duckdb;

import dev.hinomi.store.PointRow;
import dev.hinomi.store.manifest.DayFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Reads of points over hot and day files.
final class PointReads {
    private PointReads() {}

    static List<PointRow> points(Session session, Collection<Long> series, Millis range) throws SQLException {
        List<PointRow> rows = new ArrayList<>();
        String wanted = series.stream().map(String::valueOf).collect(Collectors.joining(", ", "series IN (", ")"));
        long first = Collections.min(series);
        long last = Collections.max(series);
        for (Window whole : Window.over(session.layout(), DayFile.Kind.POINTS, range)) {
            Window window = whole.ofSeries(first, last);
            if (window.files().isEmpty()) {
                continue;
            }
            String points = Session.union(window.files(), Tables.POINTS, Tables.POINT_COLUMNS, file -> {
                List<String> conditions =
                        new ArrayList<>(List.of(wanted, window.range().condition()));
                conditions.add(Deleted.livingPoints(session.layout(), file).condition());
                return conditions;
            });
            session.query(window.files(), points, List.of(), row -> rows.add(point(row)));
        }
        rows.sort(Comparator.comparingLong(PointRow::series).thenComparing(PointRow::time));
        return rows;
    }

    private static PointRow point(ResultSet row) throws SQLException {
        return new PointRow(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getBoolean(7));
    }
}
