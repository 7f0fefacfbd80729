package dev.hinomi.metrics.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecentPointsTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final MetricId ERRORS = new MetricId("Shop", "Errors", List.of());
    private static final Coverage HOUR = Coverage.of(60, 3600, true);

    private final ManualTimers timers = new ManualTimers(NOON);

    @TempDir
    private Path directory;

    private Records records;
    private TelemetryStore store;
    private Metrics metrics;
    private RecentPoints recent;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.db"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
        recent = new RecentPoints(metrics, store);
    }

    @AfterEach
    void close() {
        store.close();
        records.close();
    }

    @Test
    void answersAsTheStoreDoesWhateverComesInWhateverOrder() {
        Random random = new Random(7);
        recent.watch(TOKYO, ERRORS, null, HOUR);
        recent.watch(TOKYO, ERRORS, Unit.SECONDS, HOUR);
        for (int round = 0; round < 12; round++) {
            for (int i = random.nextInt(20); i >= 0; i--) {
                metrics.put(TOKYO, "Shop", List.of(datum(random)));
            }
            timers.advance(Duration.ofSeconds(random.nextInt(120)));
            recent.prepare(timers.instant());
            Instant end = Instant.ofEpochSecond(timers.instant().getEpochSecond() / 60 * 60);
            for (@Nullable Unit unit : new @Nullable Unit[] {null, Unit.SECONDS}) {
                for (int period : new int[] {60, 300, 900}) {
                    PeriodRange range = range(end, period, 3000 / period);
                    for (boolean values : new boolean[] {true, false}) {
                        assertThat(read(recent.read(TOKYO, ERRORS, unit, range, values)))
                                .as(range + " of " + unit)
                                .isEqualTo(read(metrics.read(TOKYO, ERRORS, unit, range, values)));
                    }
                }
            }
        }
    }

    @Test
    void readsWhatIsWatchedWithoutTheStore() {
        metrics.put(TOKYO, "Shop", List.of(Datum.of("Errors", 5)));
        recent.watch(TOKYO, ERRORS, null, HOUR);
        recent.prepare(NOON);
        metrics.put(TOKYO, "Shop", List.of(Datum.of("Errors", 7)));
        store.close();
        assertThat(read(recent.read(TOKYO, ERRORS, null, range(NOON.plusSeconds(60), 60, 5), false)))
                .containsExactly("4: 2.0 12.0 5.0 7.0 []");
    }

    @Test
    void readsEachUnitOfWhatIsWatchedInAllUnitsWithoutTheStore() {
        metrics.put(TOKYO, "Shop", List.of(datum(NOON, 5, Unit.SECONDS), datum(NOON, 7, Unit.COUNT)));
        recent.watch(TOKYO, ERRORS, null, HOUR);
        recent.prepare(NOON);
        store.close();
        assertThat(read(recent.read(TOKYO, ERRORS, Unit.COUNT, range(NOON.plusSeconds(60), 60, 5), false)))
                .containsExactly("4: 2.0 14.0 7.0 7.0 []");
    }

    @Test
    void readsTheStoreForAUnitThatCameAfterTheLastPreparation() {
        metrics.put(TOKYO, "Shop", List.of(datum(NOON, 5, Unit.SECONDS)));
        recent.watch(TOKYO, ERRORS, null, HOUR);
        recent.prepare(NOON);
        metrics.put(TOKYO, "Shop", List.of(datum(NOON, 7, Unit.COUNT)));
        assertThat(read(recent.read(TOKYO, ERRORS, Unit.COUNT, range(NOON.plusSeconds(60), 60, 5), false)))
                .containsExactly("4: 2.0 14.0 7.0 7.0 []");
    }

    @Test
    void readsTheStoreForWhatNobodyWatchesOrIsOlderThanTheWindow() {
        metrics.put(TOKYO, "Shop", List.of(datum(NOON.minus(Duration.ofHours(5)), 3, null)));
        PeriodRange range = range(NOON, 3600, 6);
        assertThat(read(recent.read(TOKYO, ERRORS, null, range, false))).hasSize(1);
        RecentPoints.Watch watch = recent.watch(TOKYO, ERRORS, null, HOUR);
        recent.prepare(NOON);
        assertThat(read(recent.read(TOKYO, ERRORS, null, range, false))).hasSize(1);
        watch.end();
        assertThat(read(recent.read(TOKYO, ERRORS, null, range, false))).hasSize(1);
    }

    @Test
    void windowsThatTakeTooMuchMemoryAreNotRemembered() {
        assertThat(recent.watch(TOKYO, ERRORS, null, Coverage.of(86400, 7 * 86400, false))
                        .remembered())
                .isFalse();
        assertThat(recent.watch(TOKYO, ERRORS, null, HOUR).remembered()).isTrue();
    }

    @Test
    void whatIsWatchedAlreadyTakesNoMoreMemory() {
        Coverage fine = Coverage.of(10, 26 * 3600, false);
        int metric = 0;
        while (recent.watch(TOKYO, new MetricId("Shop", "M" + metric, List.of()), null, fine)
                .remembered()) {
            metric++;
        }

        assertThat(recent.watch(TOKYO, new MetricId("Shop", "M0", List.of()), null, fine)
                        .remembered())
                .isTrue();
    }

    private static Datum datum(Random random) {
        Instant time = NOON.plusSeconds(random.nextInt(4000) - 3000);
        Unit unit = random.nextBoolean() ? Unit.SECONDS : Unit.COUNT;
        double value = random.nextInt(40) - (random.nextInt(30) == 0 ? 50 : 0);
        if (random.nextInt(25) == 0) {
            Datum.StatisticSet set = new Datum.StatisticSet(3, value + value + 9, value, value + 5);
            return new Datum("Errors", List.of(), time, null, List.of(), List.of(), set, unit, 60);
        }
        return datum(time, value, unit);
    }

    private static Datum datum(Instant time, double value, @Nullable Unit unit) {
        return new Datum("Errors", List.of(), time, null, List.of(value), List.of(2.0), null, unit, 60);
    }

    private static PeriodRange range(Instant end, int period, int count) {
        return new PeriodRange(end.minusSeconds((long) period * count), Duration.ofSeconds(period), count);
    }

    /// A line for each period with observations: its place, sums, and values put together by their size.
    private static List<String> read(Observations observed) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < observed.range().count(); i++) {
            Distribution each = observed.at(i);
            if (each != null) {
                lines.add(i + ": " + each.count() + " " + each.sum() + " " + each.minimum() + " " + each.maximum() + " "
                        + values(each));
            }
        }
        return lines;
    }

    private static List<String> values(Distribution distribution) {
        SortedMap<Double, Double> counts = new TreeMap<>();
        distribution.values().forEach(each -> counts.merge(each.value(), each.count(), Double::sum));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " x " + each.getValue())
                .toList();
    }
}
