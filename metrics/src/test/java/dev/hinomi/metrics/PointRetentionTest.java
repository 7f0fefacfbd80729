package dev.hinomi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PointRetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Instant EDGE = NOW.minus(KEPT);

    @TempDir
    private Path directory;

    private final ManualTimers timers = new ManualTimers(NOW);
    private TelemetryStore store;

    @BeforeEach
    void open() {
        store = DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, timers);
        store.appendPoints(
                List.of(point(EDGE), point(EDGE.plus(Duration.ofMinutes(90))), point(NOW.minus(Duration.ofDays(1)))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void pointsGoWithinAnHourAfterTheyHaveBeenKeptLongEnough() {
        try (PointRetention retention = new PointRetention(store, timers, KEPT)) {
            retention.start();
            timers.advance(Duration.ofMinutes(59));
            assertThat(times()).hasSize(3);
            timers.advance(Duration.ofMinutes(1));
            assertThat(times()).containsExactly(EDGE.plus(Duration.ofMinutes(90)), NOW.minus(Duration.ofDays(1)));
            timers.advance(Duration.ofHours(1));
            assertThat(times()).containsExactly(NOW.minus(Duration.ofDays(1)));
        }
    }

    @Test
    void pointsAreExactForFifteenDaysAndThenFoldedByFiveMinutesAndByTheHour() {
        Instant day = NOW.truncatedTo(ChronoUnit.DAYS);
        List<PointRow> rows = new ArrayList<>();
        for (int age : List.of(0, 1, 15, 16, 63, 64)) {
            Instant at = day.minus(Duration.ofDays(age));
            rows.addAll(List.of(point(at.plusSeconds(3_541)), point(at.plusSeconds(3_599))));
        }
        store.appendPoints(rows.stream()
                .map(row -> new PointRow(2, row.time(), 1, 1, 1, 1, true))
                .toList());
        ((DuckDbStore) store).settle();
        try (PointRetention retention = new PointRetention(store, timers, Duration.ofDays(455))) {
            retention.start();
            timers.advance(Duration.ofHours(1));
        }
        assertThat(store.points(List.of(2L), Instant.MIN, Instant.MAX).stream()
                        .map(row -> Duration.between(day, row.time().truncatedTo(ChronoUnit.DAYS))
                                        .toDays() + " " + row.time().toString().substring(11) + " x " + row.count()))
                .containsExactly(
                        "-64 00:00:00Z x 2.0",
                        "-63 00:55:00Z x 2.0",
                        "-16 00:55:00Z x 2.0",
                        "-15 00:59:00Z x 2.0",
                        "-1 00:59:00Z x 2.0",
                        "0 00:59:01Z x 1.0",
                        "0 00:59:59Z x 1.0");
    }

    @Test
    void nothingIsDeletedAfterTheEnd() {
        PointRetention retention = new PointRetention(store, timers, KEPT);
        retention.start();
        retention.close();
        timers.advance(Duration.ofHours(2));
        assertThat(times()).hasSize(3);
    }

    private List<Instant> times() {
        return store.points(List.of(1L), EDGE.minus(KEPT), NOW).stream()
                .map(PointRow::time)
                .toList();
    }

    private static PointRow point(Instant at) {
        return new PointRow(1, at, 1, 1, 1, 1, true);
    }
}
