package dev.hinomi.delivery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.delivery.DeliveryFixture;
import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.bucket.BucketSettings;
import dev.hinomi.delivery.bucket.ExportFormat;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTasksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Path bucket;
    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws IOException {
        bucket = directory.resolve("bucket");
        Path file = Files.writeString(directory.resolve("file"), "");
        fixture = new DeliveryFixture(
                directory,
                new DeliverySettings(
                        Map.of(),
                        Map.of(
                                "ops", directory(bucket, ExportFormat.GZIP),
                                "tables", directory(bucket, ExportFormat.PARQUET),
                                "broken", directory(file, ExportFormat.GZIP)),
                        List.of()));
        fixture.createGroup("/app", "web/1", "web-1", "worker", "empty");
        fixture.put("/app", "web/1", "a", "決済 😀\nsecond line");
        fixture.put("/app", "web-1", "b");
        fixture.putAt(DeliveryFixture.NOW.minusSeconds(60), "/app", "worker", "old");
    }

    private static BucketSettings directory(Path path, ExportFormat format) {
        return new BucketSettings(new BucketSettings.Place.Directory(path), format);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aGroupIsExportedInTheLayoutOfAws() throws IOException {
        ExportTask task = completed(fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("ops")));
        assertThat(task.message()).isEqualTo("Completed successfully");
        assertThat(task.completed()).isPresent();
        String folder = "exportedlogs/" + task.id() + "/";
        assertThat(files())
                .containsExactlyInAnyOrder(
                        folder + "web-1/000000.gz",
                        folder + "web-1/000001.gz",
                        folder + "worker/000000.gz",
                        "exportedlogs/aws-logs-write-test");
        assertThat(bucket.resolve("exportedlogs/aws-logs-write-test")).hasContent("Permission Check Successful");
        assertThat(unzip(folder + "worker/000000.gz")).isEqualTo("2026-01-15T11:59:00.000Z old\n");
        assertThat(unzip(folder + "web-1/000000.gz") + unzip(folder + "web-1/000001.gz"))
                .contains("2026-01-15T12:00:00.000Z a\n2026-01-15T12:00:00.001Z 決済 😀\nsecond line\n")
                .contains("2026-01-15T12:00:00.000Z b\n");
    }

    @Test
    void rangeAndPrefixNarrowTheExportAndTheRangeHasBothItsEnds() throws IOException {
        ExportRequest request = new ExportRequest(
                Optional.of("name"), "/app", "web/", DeliveryFixture.NOW, DeliveryFixture.NOW, "ops", "daily/2026");
        ExportTask task = completed(fixture.delivery.exports().create(DeliveryFixture.SCOPE, request));
        assertThat(unzip("daily/2026/" + task.id() + "/web-1/000000.gz")).isEqualTo("2026-01-15T12:00:00.000Z a\n");
        assertThat(files()).hasSize(2);
    }

    @Test
    void aBucketMayTakeParquet() throws Exception {
        ExportTask task = completed(fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("tables")));
        Path folder = bucket.resolve("exportedlogs").resolve(task.id());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select epoch_ms(timestamp), log_group, log_stream, message,"
                        + " typeof(timestamp), length(event_id) from '" + folder + "/*/*.parquet'"
                        + " where message like '決済%'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(DeliveryFixture.NOW.toEpochMilli() + 1);
            assertThat(rows.getString(2)).isEqualTo("/app");
            assertThat(rows.getString(3)).isEqualTo("web/1");
            assertThat(rows.getString(4)).isEqualTo("決済 😀\nsecond line");
            assertThat(rows.getString(5)).isEqualTo("TIMESTAMP WITH TIME ZONE");
            assertThat(rows.getInt(6)).isEqualTo(56);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void onlyOneTaskRunsAtATimeAndAnInterruptedOneBeginsAnew() throws IOException {
        fixture.delivery.exports().close();
        ExportTask waiting = fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("ops"));
        assertThatThrownBy(() -> fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("ops")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault()).isEqualTo(new Fault.LimitExceeded("Resource limit exceeded.")));
        assertThat(waiting.status()).isEqualTo(ExportTask.Status.PENDING);
        Path left = bucket.resolve("exportedlogs").resolve(waiting.id()).resolve("web-1/000007.gz");
        Files.createDirectories(left.resolveSibling(""));
        Files.writeString(left, "of an attempt before");

        fixture.restart();
        completed(waiting);
        assertThat(files()).hasSize(4).noneMatch(file -> file.endsWith("000007.gz"));
        completed(fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("ops")));
    }

    @Test
    void aTaskThatWaitsCanBeCancelledAndOneThatEndedCannot() {
        fixture.delivery.exports().close();
        ExportTask waiting = fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("ops"));
        fixture.delivery.exports().cancel(DeliveryFixture.SCOPE, waiting.id());
        assertThat(find(waiting).status()).isEqualTo(ExportTask.Status.PENDING_CANCEL);
        fixture.restart();
        await().atMost(SOON).until(() -> find(waiting).status() == ExportTask.Status.CANCELLED);
        assertThatThrownBy(() -> fixture.delivery.exports().cancel(DeliveryFixture.SCOPE, waiting.id()))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.InvalidState.class));
        assertThatThrownBy(() -> fixture.delivery.exports().cancel(DeliveryFixture.SCOPE, "none"))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.NotFound.class));
    }

    @Test
    void whatCannotWorkIsRefusedAtOnce() {
        assertThatThrownBy(() -> fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("unknown")))
                .hasMessageStartingWith("The given bucket does not exist.");
        assertThatThrownBy(() -> fixture.delivery.exports().create(DeliveryFixture.SCOPE, all("broken")))
                .hasMessageStartingWith("PutObject call on the given bucket failed.");
        ExportRequest backward = new ExportRequest(
                Optional.empty(), "/app", "", DeliveryFixture.NOW, DeliveryFixture.NOW.minusMillis(1), "ops", "p");
        assertThatThrownBy(() -> fixture.delivery.exports().create(DeliveryFixture.SCOPE, backward))
                .hasMessageContaining("not before from");
    }

    private static ExportRequest all(String bucket) {
        return new ExportRequest(
                Optional.empty(),
                "/app",
                "",
                DeliveryFixture.NOW.minusSeconds(3600),
                DeliveryFixture.NOW.plusSeconds(3600),
                bucket,
                ExportRequest.DEFAULT_PREFIX);
    }

    private ExportTask completed(ExportTask task) {
        await().atMost(SOON).until(() -> find(task).status().ended());
        assertThat(find(task).status()).as(find(task).message()).isEqualTo(ExportTask.Status.COMPLETED);
        return find(task);
    }

    private ExportTask find(ExportTask task) {
        return fixture.delivery
                .exports()
                .describe(DeliveryFixture.SCOPE, Optional.of(task.id()), Optional.empty(), Optional.empty(), 50)
                .items()
                .getFirst();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(bucket)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String unzip(String file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(bucket.resolve(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
