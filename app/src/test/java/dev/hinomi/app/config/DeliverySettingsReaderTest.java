package dev.hinomi.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.archive.ArchiveRule;
import dev.hinomi.delivery.bucket.BucketSettings;
import dev.hinomi.delivery.bucket.ExportFormat;
import dev.hinomi.delivery.destination.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sections of `hinomi.yaml` whose entries the user names.
final class DeliverySettingsReaderTest {
    private static final String FIREHOSE = "arn:aws:firehose:ap-northeast-1:123456789012:deliverystream/audit";
    private static final String STREAM = "arn:aws:kinesis:ap-northeast-1:123456789012:stream/logs";

    @TempDir
    private Path folder;

    @Test
    void whatTheDocumentShowsIsRead() throws IOException {
        Files.writeString(folder.resolve("collector-key"), "key\n");
        Files.writeString(folder.resolve("collector-headers"), "X-Scope-OrgID: ops\nAuthorization: Bearer a:b\n");
        DeliverySettings settings = read(Files.readString(Path.of("..", "docs", "log-delivery.md"))
                .replaceAll("(?s)(^|```\n).*?(```yaml\n|$)", ""));
        assertThat(settings.targets().get(FIREHOSE)).satisfies(target -> {
            assertThat(target.endpoint().uri()).isEqualTo(URI.create("https://collector.example.com/firehose"));
            assertThat(target.format()).isEqualTo(WireFormat.FIREHOSE);
            assertThat(target.accessKey()).contains("key");
        });
        assertThat(settings.targets().get(STREAM)).satisfies(target -> {
            assertThat(target.format()).isEqualTo(WireFormat.JSON);
            assertThat(target.headers()).isEqualTo(Map.of("X-Scope-OrgID", "ops", "Authorization", "Bearer a:b"));
        });
        assertThat(settings.targets()).hasSize(3);
        assertThat(settings.buckets())
                .containsEntry(
                        "ops-archive",
                        new BucketSettings(
                                new BucketSettings.Place.Directory(Path.of("/var/lib/hinomi-archive")),
                                ExportFormat.GZIP))
                .containsEntry(
                        "ops-tables",
                        new BucketSettings(
                                new BucketSettings.Place.S3(
                                        "ops-tables",
                                        Optional.of(URI.create("https://minio.example.com:9000")),
                                        "us-east-1",
                                        true,
                                        Optional.empty()),
                                ExportFormat.PARQUET));
        assertThat(settings.archive())
                .containsExactly(new ArchiveRule(
                        "/aws/lambda/*", "ops-archive", "archive", Duration.ofDays(30), Duration.ofDays(90)));
    }

    @Test
    void everythingThatIsWrongIsToldWithItsLine() {
        assertThatThrownBy(() -> read("""
                        destinations:
                          not-an-arn:
                            url: http://a/
                          %s:
                            url: ftp://a/
                            colour: red
                        buckets:
                          a:
                            directory: here
                            region: us-east-1
                          b:
                            files: csv
                        archive:
                          /app:
                            bucket: none
                            after: 3d
                        """.formatted(STREAM)))
                .hasMessageContaining("destinations.not-an-arn (expected: an ARN)")
                .hasMessageContaining("hinomi.yaml:5: destinations." + STREAM + ".url: ftp://a/ (expected: a URL)")
                .hasMessageContaining("hinomi.yaml:6: destinations." + STREAM
                        + ".colour: unknown (expected: one of access-key-file, format, headers-file, url)")
                .hasMessageContaining("hinomi.yaml:10: buckets.a.region: us-east-1 (expected: not beside directory)")
                .hasMessageContaining("hinomi.yaml:12: buckets.b.files: csv (expected: gzip or parquet)")
                .hasMessageContaining("buckets.b.region (expected: a directory, or the region")
                .hasMessageContaining("hinomi.yaml:15: archive./app.bucket: none (expected: a bucket of the section")
                .hasMessageContaining("hinomi.yaml:16: archive./app.after: 3d (expected: 15d to 3650d)");
    }

    private DeliverySettings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("hinomi.yaml"), yaml);
        Path file = folder.resolve("hinomi.yaml");
        return SettingsReader.read(new SettingsSources(folder, Optional.of(file), Map.of(), Map.of()))
                .delivery();
    }
}
