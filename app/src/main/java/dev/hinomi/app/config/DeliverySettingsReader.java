package dev.hinomi.app.config;

import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.archive.ArchiveRule;
import dev.hinomi.delivery.bucket.BucketSettings;
import dev.hinomi.delivery.bucket.ExportFormat;
import dev.hinomi.delivery.destination.Target;
import dev.hinomi.delivery.destination.WireFormat;
import dev.hinomi.kernel.Arn;
import dev.hinomi.outbound.HttpEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes [DeliverySettings] of the tables.
final class DeliverySettingsReader {
    private final Map<Table, Map<String, Values>> tables;
    private final List<String> problems;

    DeliverySettingsReader(Map<Table, Map<String, Values>> tables, List<String> problems) {
        this.tables = tables;
        this.problems = problems;
    }

    DeliverySettings read() {
        Map<String, BucketSettings> buckets = new LinkedHashMap<>();
        entries(Table.BUCKETS).forEach((name, values) -> buckets.put(name, bucket(name, values)));
        Map<String, Target> targets = new LinkedHashMap<>();
        entries(Table.DESTINATIONS).forEach((arn, values) -> target(arn, values).ifPresent(to -> targets.put(arn, to)));
        List<ArchiveRule> rules = new ArrayList<>();
        entries(Table.ARCHIVE).forEach((groups, values) -> rules.add(rule(groups, values, buckets)));
        return new DeliverySettings(targets, buckets, rules);
    }

    private Map<String, Values> entries(Table table) {
        return tables.getOrDefault(table, Map.of());
    }

    private Optional<Target> target(String arn, Values values) {
        Optional<Arn> parsed = Arn.parse(arn);
        if (parsed.isEmpty()) {
            problems.add("destinations." + arn + " (expected: an ARN)");
            return Optional.empty();
        }
        Optional<HttpEndpoint> endpoint = values.get(Table.URL).flatMap(HttpEndpoint::parse);
        if (endpoint.isEmpty()) {
            values.problem(Table.URL, "an http:// or https:// URL with a host");
            return Optional.empty();
        }
        WireFormat format =
                values.get(Table.FORMAT).flatMap(WireFormat::named).orElseGet(() -> WireFormat.of(parsed.get()));
        return Optional.of(new Target(
                arn,
                endpoint.get(),
                format,
                headers(values),
                lines(values, Table.ACCESS_KEY_FILE).stream().findFirst()));
    }

    private Map<String, String> headers(Values values) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines(values, Table.HEADERS_FILE)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                values.problem(Table.HEADERS_FILE, "a file with lines such as X-Scope-OrgID: ops");
            } else {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /// The lines of a file that are not empty; none when the key is not set.
    private static List<String> lines(Values values, Key<Optional<Path>> key) {
        Optional<Path> file = values.get(key);
        try {
            return file.isEmpty()
                    ? List.of()
                    : Files.readAllLines(file.get()).stream()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException _) {
            values.problem(key, "a file that can be read");
            return List.of();
        }
    }

    private static BucketSettings bucket(String name, Values values) {
        ExportFormat format =
                values.get(Table.FILES).orElse("gzip").equals("parquet") ? ExportFormat.PARQUET : ExportFormat.GZIP;
        Optional<Path> directory = values.get(Table.DIRECTORY);
        Optional<String> region = values.get(Table.REGION);
        if (directory.isPresent()) {
            for (Key<?> key : List.of(Table.ENDPOINT, Table.REGION, Table.PATH_STYLE, Table.CREDENTIALS)) {
                if (values.has(key)) {
                    values.problem(key, "not beside directory");
                }
            }
            return new BucketSettings(new BucketSettings.Place.Directory(directory.get()), format);
        }
        if (region.isEmpty()) {
            values.problem(Table.REGION, "a directory, or the region of a bucket on a server that speaks S3");
        }
        return new BucketSettings(
                new BucketSettings.Place.S3(
                        name,
                        values.get(Table.ENDPOINT).map(URI::create),
                        region.orElse(""),
                        values.get(Table.PATH_STYLE),
                        values.get(Table.CREDENTIALS)),
                format);
    }

    private static ArchiveRule rule(String groups, Values values, Map<String, BucketSettings> buckets) {
        Optional<String> bucket = values.get(Table.BUCKET).filter(buckets::containsKey);
        if (bucket.isEmpty()) {
            values.problem(Table.BUCKET, "a bucket of the section buckets");
        }
        return new ArchiveRule(
                groups, bucket.orElse(""), values.get(Table.PREFIX), values.get(Table.AFTER), values.get(Table.KEEP));
    }
}
