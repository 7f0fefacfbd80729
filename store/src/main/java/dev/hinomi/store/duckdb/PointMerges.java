package dev.hinomi.store.duckdb;

import dev.hinomi.store.PointPercentiles;
import dev.hinomi.store.PointScan;
import dev.hinomi.store.PointSums;
import dev.hinomi.store.PointValues;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;

/// Puts the points of a scan together by group and period. DuckDB does so: what comes back to Java is what was asked
/// for, and not the points.
final class PointMerges {
    private final Session session;
    private final PointScan scan;
    private final List<Window> windows;
    private final long least;
    private final long greatest;

    PointMerges(Session session, PointScan scan) {
        this.session = session;
        this.scan = scan;
        LongSummaryStatistics ids = scan.groups().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        this.least = ids.getMin();
        this.greatest = ids.getMax();
        Millis range = Millis.of(scan.start(), scan.end());
        this.windows = range.isEmpty() || ids.getCount() == 0
                ? List.of()
                : Window.over(
                                session.layout(),
                                DayFile.Kind.POINTS,
                                range,
                                scan.period().toMillis())
                        .stream()
                        .map(window -> window.ofSeries(least, greatest))
                        .filter(window -> !window.files().isEmpty())
                        .toList();
    }

    /// Takes the rows of a chunk one after the other.
    @FunctionalInterface
    private interface Row {
        void accept(DuckDBDataChunkReader chunk, long row);
    }

    List<PointSums> sums() throws SQLException {
        List<PointSums> sums = new ArrayList<>();
        each(
                """
                SELECT grp::INTEGER, period::INTEGER, sum(n), sum(total), min(low), max(high), bool_and(exact)
                FROM points GROUP BY grp, period""",
                (chunk, row) -> sums.add(new PointSums(
                        chunk.vector(0).getInt(row),
                        chunk.vector(1).getInt(row),
                        chunk.vector(2).getDouble(row),
                        chunk.vector(3).getDouble(row),
                        chunk.vector(4).getDouble(row),
                        chunk.vector(5).getDouble(row),
                        chunk.vector(6).getBoolean(row))));
        sums.sort(Comparator.comparingInt(PointSums::group).thenComparingInt(PointSums::period));
        return sums;
    }

    /// Answers how many values there were.
    long values(PointValues to) throws SQLException {
        long[] taken = new long[1];
        each("""
                SELECT grp::INTEGER, period::INTEGER, value, times
                FROM (SELECT grp, period, value, sum(n) AS times, bool_and(bool_and(exact)) OVER whole AS known
                      FROM points GROUP BY grp, period, value WINDOW whole AS (PARTITION BY grp, period))
                WHERE known ORDER BY grp, period, value""", (chunk, row) -> {
            taken[0]++;
            to.accept(
                    chunk.vector(0).getInt(row),
                    chunk.vector(1).getInt(row),
                    chunk.vector(2).getDouble(row),
                    chunk.vector(3).getDouble(row));
        });
        return taken[0];
    }

    List<PointPercentiles> percentiles(List<Double> percents) throws SQLException {
        if (percents.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> parts = percents.stream()
                .map(percent -> BigDecimal.valueOf(percent).movePointLeft(2))
                .toList();
        Map<List<Integer>, PointPercentiles> found = new HashMap<>();
        boolean[] weighted = new boolean[1];
        each(unweighted(parts), (chunk, row) -> {
            weighted[0] |= !chunk.vector(2).getBoolean(row);
            put(found, chunk, row, parts.size());
        });
        if (weighted[0]) {
            each(weighted(parts), (chunk, row) -> put(found, chunk, row, parts.size()));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(PointPercentiles::group).thenComparingInt(PointPercentiles::period))
                .toList();
    }

    private static void put(
            Map<List<Integer>, PointPercentiles> found, DuckDBDataChunkReader chunk, long row, int count) {
        int group = chunk.vector(0).getInt(row);
        int period = chunk.vector(1).getInt(row);
        List<Double> values = IntStream.range(0, count)
                .mapToObj(i -> chunk.vector(3 + i).getDouble(row))
                .toList();
        found.put(List.of(group, period), new PointPercentiles(group, period, values));
    }

    /// As if each point was one observation, which a column says: DuckDB's own percentiles select instead of sorting.
    private static String unweighted(List<BigDecimal> parts) {
        String each = IntStream.rangeClosed(1, parts.size())
                .mapToObj(i -> "found[" + i + "]")
                .collect(Collectors.joining(", "));
        String all = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ", "[", "]"));
        return """
               SELECT grp::INTEGER, period::INTEGER, single, %s
               FROM (SELECT grp, period, bool_and(n = 1) AS single, quantile_disc(value, %s) AS found
                     FROM points GROUP BY grp, period HAVING bool_and(exact AND low >= 0))""".formatted(each, all);
    }

    /// Of values that occurred more than once. Places are compared to within a billionth of the whole: 0.9 * 10 must
    /// not count as more than 9.
    private static String weighted(List<BigDecimal> parts) {
        String each = parts.stream()
                .map(part ->
                        "coalesce(min(value) FILTER (seen >= greatest(1, ceil(whole * %s - 1e-9 * whole))), max(value))"
                                .formatted(part.toPlainString()))
                .collect(Collectors.joining(", "));
        return """
               SELECT grp::INTEGER, period::INTEGER, false, %s
               FROM (SELECT grp, period, value, bool_and(known) OVER whole AS known, sum(times) OVER whole AS whole,
                       sum(times) OVER (PARTITION BY grp, period ORDER BY value) AS seen
                     FROM (SELECT grp, period, value, sum(n) AS times, bool_and(exact AND low >= 0) AS known
                           FROM points GROUP BY grp, period, value)
                     WINDOW whole AS (PARTITION BY grp, period))
               WHERE known GROUP BY grp, period""".formatted(each);
    }

    /// Runs a statement over the table `points` of each window; no period is in two.
    private void each(String sql, Row to) throws SQLException {
        for (Window window : windows) {
            session.chunks(window.files(), "WITH points AS (" + points(window) + ") " + sql, chunk -> {
                for (long row = 0; row < chunk.rowCount(); row++) {
                    to.accept(chunk, row);
                }
            });
        }
    }

    private String points(Window window) {
        String rows =
                Session.union(window.files(), Tables.POINTS, Tables.POINT_COLUMNS, file -> conditions(window, file));
        boolean single = least == greatest && scan.groups().size() == 1;
        return """
               SELECT %s AS grp, (ts - (%d)) // %d AS period, n, total, low, high, exact,
                 least(high, greatest(low, total / n)) AS value
               FROM (%s)%s""".formatted(
                        single ? "0" : "grp",
                        scan.start().toEpochMilli(),
                        scan.period().toMillis(),
                        rows,
                        single ? "" : " JOIN (" + wanted() + ") ON series = wanted");
    }

    /// The series as a table. A text that becomes a list is read faster than a list of constants.
    private String wanted() {
        StringJoiner series = new StringJoiner(",", "[", "]");
        StringJoiner groups = new StringJoiner(",", "[", "]");
        for (int group = 0; group < scan.groups().size(); group++) {
            for (long id : scan.groups().get(group)) {
                series.add(Long.toString(id));
                groups.add(Integer.toString(group));
            }
        }
        return "SELECT unnest('" + series + "'::BIGINT[]) AS wanted, unnest('" + groups + "'::INTEGER[]) AS grp";
    }

    /// The rows of a file lie by series, so that the least and the greatest already leave out most of them.
    private List<String> conditions(Window window, DataFile file) {
        return List.of(
                "series BETWEEN " + least + " AND " + greatest,
                window.range().condition(),
                Deleted.livingPoints(session.layout(), file).condition());
    }
}
