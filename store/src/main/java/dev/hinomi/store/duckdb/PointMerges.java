package dev.hinomi.store.duckdb;

import dev.hinomi.store.PointScan;
import dev.hinomi.store.PointSums;
import dev.hinomi.store.PointValues;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.StringJoiner;
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
