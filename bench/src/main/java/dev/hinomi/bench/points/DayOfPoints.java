package dev.hinomi.bench.points;

import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Distribution.Weighted;
import dev.hinomi.metrics.statistics.Statistic;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.PointScan;
import dev.hinomi.store.duckdb.DuckDbStore;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// A day of 2,000 series at one point a minute, the last hours not yet sealed, and percentiles of it.
final class DayOfPoints {
    private static final int SERIES = 2_000;
    private static final int MINUTES = 1_440;
    private static final int RUNS = 101;
    private static final Statistic P99 = Statistic.parse("p99").orElseThrow();
    private static final Instant START = PointsBench.NOON.minus(Duration.ofDays(1));

    private final DuckDbStore store;
    private final PrintStream out;

    DayOfPoints(DuckDbStore store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    void fill() {
        long begin = System.nanoTime();
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant time = START.plus(Duration.ofMinutes(minute));
            List<PointRow> rows = new ArrayList<>(SERIES);
            for (int series = 0; series < SERIES; series++) {
                double value = Math.exp((series * 31 + minute * 7919) % 1_000 / 100.0);
                rows.add(new PointRow(series, time, 1, value, value, value, true));
            }
            store.appendPoints(rows);
            if (minute == MINUTES - 20) {
                store.settle();
            }
        }
        out.printf(
                "%,d points of %,d series stored: %,d ms%n",
                SERIES * MINUTES, SERIES, (System.nanoTime() - begin) / 1_000_000);
    }

    void read() {
        List<Long> all = LongStream.range(0, SERIES).boxed().toList();
        time("p99 of one series by minute", () -> p99(scan(List.of(7L), 60)));
        time("p99 of one series by 5 minutes", () -> p99(scan(List.of(7L), 300)));
        time("p99 of 2,000 series by 5 minutes", () -> p99(scan(all, 300)));
        time(
                "sums of 2,000 series by 5 minutes",
                () -> store.sums(scan(all, 300)).size());
        List<List<Long>> each = all.stream().map(List::of).toList();
        PointScan apart = new PointScan(each, START, Duration.ofHours(1), PointsBench.NOON);
        time("sums of each of 2,000 series by hour", () -> store.sums(apart).size());
    }

    private int p99(PointScan scan) {
        Map<Integer, List<Weighted>> periods = new HashMap<>();
        store.values(
                scan,
                (_, period, value, count) ->
                        periods.computeIfAbsent(period, _ -> new ArrayList<>()).add(new Weighted(value, count)));
        return (int) periods.values().stream()
                .map(values -> new Distribution(
                        values.stream().mapToDouble(Weighted::count).sum(), 0, 0, 0, values))
                .filter(observed -> P99.of(observed).isPresent())
                .count();
    }

    private static PointScan scan(List<Long> series, int seconds) {
        return PointScan.of(series, START, Duration.ofSeconds(seconds), PointsBench.NOON);
    }

    private interface Read {
        int rows();
    }

    private void time(String what, Read read) {
        long[] took = new long[RUNS];
        int rows = 0;
        for (int run = -5; run < took.length; run++) {
            long begin = System.nanoTime();
            rows = read.rows();
            if (run >= 0) {
                took[run] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(took);
        out.printf(
                "24 hours, %s (%,d rows): p50 %.1f ms, p99 %.1f ms%n",
                what, rows, took[took.length / 2] / 1e6, took[took.length * 99 / 100] / 1e6);
    }
}
