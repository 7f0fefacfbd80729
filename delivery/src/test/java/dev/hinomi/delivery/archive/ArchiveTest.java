package dev.hinomi.delivery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.delivery.DeliveryFixture;
import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.bucket.BucketSettings;
import dev.hinomi.delivery.bucket.ExportFormat;
import dev.hinomi.logs.group.LogCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thirty days hot, then ninety days in a bucket, on a clock that the test moves.
final class ArchiveTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private Path bucket;
    private DeliveryFixture fixture;

    @BeforeEach
    void open() {
        bucket = directory.resolve("bucket");
        fixture = DeliveryFixture.ofArchive(
                directory,
                new DeliverySettings(
                        Map.of(),
                        Map.of(
                                "ops",
                                new BucketSettings(new BucketSettings.Place.Directory(bucket), ExportFormat.GZIP)),
                        List.of(new ArchiveRule(
                                "/aws/*", "ops", "archive", Duration.ofDays(30), Duration.ofDays(90)))));
        fixture.createGroup("/aws/app", "web");
        fixture.createGroup("/other", "web");
        fixture.logs.groups().putRetention(DeliveryFixture.SCOPE, "/aws/app", 30);
        fixture.logs.groups().putRetention(DeliveryFixture.SCOPE, "/other", 30);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void eachDayIsExportedOnceAfterThirtyDaysAndDeletedNinetyDaysLater() throws IOException {
        Map<Integer, String> written = Map.of(0, "first", 2, "third", 40, "later");
        for (int day = 0; day < 130; day++) {
            if (written.containsKey(day)) {
                fixture.put("/aws/app", "web", written.get(day));
                fixture.put("/other", "web", written.get(day));
            }
            fixture.timers.advance(DAY);
            assertThat(archived()).as("day " + day).isEqualTo(expected(day + 1, written));
        }
        assertThat(fixture.delivery.archive().states()).singleElement().satisfies(state -> {
            assertThat(state.groupName()).isEqualTo("/aws/app");
            assertThat(state.exportedUntil()).contains(Instant.parse("2026-04-25T00:00:00Z"));
            assertThat(state.days()).extracting(ArchivedDay::events).containsExactly(1L);
            assertThat(state.error()).isEmpty();
        });
    }

    /// What lies in the bucket so many days after noon of 15 January: a day is exported when 30 days have passed since
    /// its end, and goes 90 days after that.
    private static String expected(int days, Map<Integer, String> written) {
        StringBuilder text = new StringBuilder();
        written.keySet().stream().sorted().forEach(day -> {
            boolean exported = days >= day + 31;
            boolean deleted = days >= day + 31 + 90;
            if (exported && !deleted) {
                text.append(DeliveryFixture.NOW
                                .plus(DAY.multipliedBy(day))
                                .toString()
                                .replace("Z", ".000Z "))
                        .append(written.get(day))
                        .append('\n');
            }
        });
        return text.toString();
    }

    @Test
    void retentionDeletesNothingThatIsNotExported() throws IOException {
        fixture.put("/aws/app", "web", "kept");
        fixture.put("/other", "web", "gone");
        Files.writeString(bucket, "not a directory: nothing can be exported");
        fixture.timers.advance(Duration.ofDays(60));
        assertThat(stored("/other")).isZero();
        assertThat(stored("/aws/app")).isEqualTo(1);
        assertThat(fixture.delivery.archive().states().getFirst().error()).isNotEmpty();

        Files.delete(bucket);
        fixture.timers.advance(Duration.ofHours(2));
        assertThat(archived()).contains("kept");
        assertThat(fixture.delivery.archive().states().getFirst().error()).isEmpty();
        fixture.timers.advance(Duration.ofHours(2));
        assertThat(stored("/aws/app")).isZero();
    }

    @Test
    void whatIsExportedOutlivesItsGroupAndARestart() throws IOException {
        fixture.put("/aws/app", "web", "kept");
        fixture.timers.advance(Duration.ofDays(32));
        fixture.logs.groups().delete(DeliveryFixture.SCOPE, "/aws/app");
        fixture.restart();
        fixture.timers.advance(Duration.ofDays(80));
        assertThat(archived()).contains("kept");
        fixture.timers.advance(Duration.ofDays(10));
        assertThat(archived()).isEmpty();
    }

    private long stored(String group) {
        long id = new LogCatalog(fixture.records)
                .group(DeliveryFixture.SCOPE, group)
                .id();
        return fixture.store.streamSpans(id).size();
    }

    private String archived() throws IOException {
        if (!Files.isDirectory(bucket)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> found = Files.walk(bucket)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
