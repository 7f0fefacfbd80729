package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hinomi.store.HeapStore;
import dev.hinomi.store.PointFold;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.PointScan;
import dev.hinomi.store.PointSums;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.FileManifest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What remains of points that were folded.
final class PointFoldTest {
    private static final Instant DAY = Instant.parse("2026-03-10T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path directory;

    @Test
    void anExactFoldKeepsEachValueWithHowOftenItOccurred() {
        try (DuckDbStore store = open()) {
            store.appendPoints(
                    List.of(point(1, 3, 5), point(1, 59, 5), point(1, 7, 5.001), point(1, 60, 5), point(2, 59, 5)));
            store.appendPoints(
                    List.of(new PointRow(1, DAY, 2, 3, 1, 2, false), new PointRow(1, DAY, 1, 9, 9, 9, false)));
            store.settle();
            store.foldPoints(
                    new PointFold(DAY.plus(Duration.ofDays(1)), Duration.ofMinutes(1), PointFold.Precision.EXACT));
            assertThat(store.points(List.of(1L, 2L), Instant.MIN, Instant.MAX))
                    .containsExactlyInAnyOrder(
                            new PointRow(1, DAY, 2, 10, 5, 5, true),
                            new PointRow(1, DAY, 1, 5.001, 5.001, 5.001, true),
                            new PointRow(1, DAY, 3, 12, 1, 9, false),
                            new PointRow(1, DAY.plusSeconds(60), 1, 5, 5, 5, true),
                            new PointRow(2, DAY, 1, 5, 5, 5, true));
        }
    }

    @Test
    void aDayIsFoldedOnceItHasEndedAndOnlyOnce() {
        PointFold fold = new PointFold(DAY.plus(Duration.ofDays(1)), HOUR, PointFold.Precision.SKETCHED);
        try (DuckDbStore store = open()) {
            store.appendPoints(List.of(point(1, 1, 1), point(1, 86_401, 1)));
            store.settle();
            store.foldPoints(new PointFold(fold.before().minusMillis(1), HOUR, PointFold.Precision.SKETCHED));
            assertThat(store.points(List.of(1L), Instant.MIN, Instant.MAX)).contains(point(1, 1, 1));
            store.foldPoints(fold);
            assertThat(store.points(List.of(1L), Instant.MIN, Instant.MAX))
                    .containsExactly(point(1, 0, 1), point(1, 86_401, 1));
            List<DayFile> folded = days();
            store.foldPoints(fold);
            assertThat(days()).isEqualTo(folded);
            store.appendPoints(List.of(point(7, 2, 1)));
            store.settle();
            store.foldPoints(fold);
            assertThat(days()).containsAll(folded).hasSize(folded.size() + 1);
            assertThat(store.points(List.of(7L), Instant.MIN, Instant.MAX)).containsExactly(point(7, 0, 1));
        }
    }

    /// Appends, late points, folds of several tiers, expiry, sealing and restarts: sums are those of a store that keeps
    /// everything, and percentiles within the stated error of them.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void foldingIsNotNoticedByWholeBins(long seed) {
        Random random = new Random(seed);
        HeapStore expected = new HeapStore();
        DuckDbStore store = open();
        try {
            for (int step = 0; step < 16; step++) {
                Instant now = DAY.plus(Duration.ofDays(7L * step));
                switch (random.nextInt(6)) {
                    case 0 -> {
                        store.close();
                        store = open();
                    }
                    case 1 -> store.settle();
                    case 2 -> foldTiers(store, now);
                    case 3 -> {
                        Instant before = now.minus(Duration.ofHours(random.nextInt(3_000)));
                        store.expirePoints(before);
                        expected.expirePoints(before);
                    }
                    default -> {
                        List<PointRow> rows = IntStream.range(0, 1 + random.nextInt(300))
                                .mapToObj(i -> row(random, now))
                                .toList();
                        store.appendPoints(rows);
                        expected.appendPoints(rows);
                    }
                }
                compare(store, expected, now, "seed " + seed + " step " + step);
            }
            Instant end = DAY.plus(Duration.ofDays(120));
            store.settle();
            foldTiers(store, end);
            compare(store, expected, end, "seed " + seed + " at the end");
        } finally {
            store.close();
        }
        assertThat(days()).as("folding took place").anyMatch(file -> file.bin() == 3600);
    }

    private static void foldTiers(DuckDbStore store, Instant now) {
        fold(store, now.minus(Duration.ofDays(63)), HOUR, PointFold.Precision.SKETCHED);
        fold(store, now.minus(Duration.ofDays(15)), Duration.ofMinutes(5), PointFold.Precision.SKETCHED);
        fold(store, now.minus(Duration.ofHours(3)), Duration.ofMinutes(1), PointFold.Precision.EXACT);
    }

    private static void fold(DuckDbStore store, Instant before, Duration bin, PointFold.Precision precision) {
        store.foldPoints(new PointFold(before, bin, precision));
    }

    private static void compare(DuckDbStore store, HeapStore expected, Instant now, String where) {
        List<List<Long>> groups = List.of(List.of(1L, 2L, 3L), List.of(2L), List.of(3L));
        for (Duration period : List.of(HOUR, Duration.ofDays(7))) {
            PointScan scan = new PointScan(groups, DAY.minus(Duration.ofDays(30)), period, now.plus(HOUR));
            List<PointSums> sums = expected.sums(scan);
            assertThat(store.sums(scan)).as(where).isEqualTo(sums);
            Map<String, SortedMap<Double, Double>> exact = values(expected, scan);
            Map<String, SortedMap<Double, Double>> found = values(store, scan);
            assertThat(found.keySet()).as(where).isEqualTo(exact.keySet());
            exact.forEach((cell, values) -> {
                for (double percent : new double[] {0, 50, 90, 99, 100}) {
                    double value = percentile(values, percent);
                    assertThat(percentile(Objects.requireNonNull(found.get(cell)), percent))
                            .as("%s: %s of %s", where, percent, cell)
                            .isCloseTo(value, within(value * PointFold.ERROR));
                }
            });
        }
    }

    /// How often each value of a group and period occurred, of those without negative ones.
    private static Map<String, SortedMap<Double, Double>> values(TelemetryStore store, PointScan scan) {
        Map<String, SortedMap<Double, Double>> values = new TreeMap<>();
        store.values(
                scan,
                (group, period, value, count) -> values.computeIfAbsent(group + "/" + period, _ -> new TreeMap<>())
                        .merge(value, count, Double::sum));
        values.values().removeIf(each -> each.firstKey() < 0);
        return values;
    }

    /// The smallest value that at least so many percent of all do not exceed.
    private static double percentile(SortedMap<Double, Double> values, double percent) {
        double whole = values.values().stream().mapToDouble(Double::doubleValue).sum();
        double place = Math.max(1, Math.ceil(whole * percent / 100 - 1e-9 * whole));
        double seen = 0;
        for (Map.Entry<Double, Double> value : values.entrySet()) {
            seen += value.getValue();
            if (seen >= place) {
                return value.getKey();
            }
        }
        return values.lastKey();
    }

    /// Series 3 has statistic sets and negative values too. Sums of eighths are exact in any order.
    private static PointRow row(Random random, Instant now) {
        long series = 1L + random.nextInt(3);
        int days = List.of(0, 0, 1, 13).get(random.nextInt(4));
        long late = random.nextInt(7_200_000) + Duration.ofDays(days).toMillis();
        Instant time = now.minusMillis(late).truncatedTo(ChronoUnit.SECONDS);
        double value = random.nextInt(20) == 0 ? 0 : random.nextInt(100_000) / 8.0;
        if (series == 3 && random.nextInt(20) == 0) {
            return new PointRow(3, time, 4, 4 * value, value / 2, value * 2, false);
        }
        double signed = series == 3 && random.nextInt(20) == 0 ? 0 - value : value;
        double count = 1 + random.nextInt(2);
        return new PointRow(series, time, count, signed * count, signed, signed, true);
    }

    private DuckDbStore open() {
        return DuckDbStore.open(
                directory,
                FileManifest.open(directory.resolve("manifest")),
                StoreSettings.DEFAULT.withHotRows(500).withAttachedFiles(8),
                new StillTimers());
    }

    private List<DayFile> days() {
        return FileManifest.open(directory.resolve("manifest")).load().days();
    }

    private static PointRow point(long series, long second, double value) {
        return new PointRow(series, DAY.plusSeconds(second), 1, value, value, value, true);
    }
}
