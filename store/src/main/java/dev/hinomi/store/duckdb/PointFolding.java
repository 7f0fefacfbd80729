package dev.hinomi.store.duckdb;

import dev.hinomi.store.PointFold;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.Layout;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How the points of a day are folded. The new files have a range of series each, so that what is sorted at a time is
/// bounded, and so that a read of few series looks at few files.
final class PointFolding {
    /// Rows of the sources that are folded at a time.
    private static final long ROWS = 1_000_000;

    /// Bucket `i` has the values from `1.01^i` on; this makes all `i` positive, so that the sign can tell negative
    /// ones.
    private static final int FIRST_BUCKET = 1_000_000;

    private PointFolding() {}

    /// Series from one id to another, both inclusive.
    record Slice(long first, long last) {}

    /// The files of each day that are to be folded, oldest first.
    static Collection<List<DayFile>> due(Layout layout, PointFold fold) {
        return layout.days().stream()
                .filter(file -> file.kind() == DayFile.Kind.POINTS
                        && file.bin() < fold.bin().toSeconds()
                        && Millis.ofDay(file.day().toEpochDay()).end() <= Millis.ceiling(fold.before()))
                .collect(Collectors.groupingBy(DayFile::day, TreeMap::new, Collectors.toList()))
                .values();
    }

    static List<Slice> slices(Session session, List<DayFile> sources) throws SQLException {
        List<Slice> slices = new ArrayList<>();
        long[] open = new long[3]; // first, last, rows
        session.query(
                sources,
                "SELECT series, count(*) FROM (" + DayTable.ofDay(session, sources, sources.getFirst())
                        + ") GROUP BY series ORDER BY series",
                List.of(),
                row -> {
                    if (open[2] > 0 && open[2] + row.getLong(2) > ROWS) {
                        slices.add(new Slice(open[0], open[1]));
                        open[2] = 0;
                    }
                    open[0] = open[2] == 0 ? row.getLong(1) : open[0];
                    open[1] = row.getLong(1);
                    open[2] += row.getLong(2);
                });
        if (open[2] > 0) {
            slices.add(new Slice(open[0], open[1]));
        }
        return slices;
    }

    /// Folds rows of points. Statistic sets of a bin become one.
    static String sql(String rows, Slice slice, PointFold fold) {
        String bucket = switch (fold.precision()) {
            case EXACT -> "low";
            case SKETCHED ->
                "CASE WHEN low = 0 THEN 0 ELSE sign(low) * (%d + floor(ln(abs(low)) / ln(%s))) END"
                        .formatted(FIRST_BUCKET, 1 + PointFold.ERROR);
        };
        return """
               SELECT series, bin AS ts, sum(n) AS n, sum(total) AS total, min(low) AS low, max(high) AS high, exact
               FROM (SELECT *, ts - ((ts %% %1$d) + %1$d) %% %1$d AS bin, CASE WHEN exact THEN %2$s END AS bucket
                     FROM (%3$s) WHERE series BETWEEN %4$d AND %5$d)
               GROUP BY series, bin, exact, bucket""".formatted(fold.bin().toMillis(), bucket, rows, slice.first(), slice.last());
    }
}
