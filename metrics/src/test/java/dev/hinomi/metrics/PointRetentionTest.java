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
