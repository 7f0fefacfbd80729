package dev.hinomi.delivery.export;

import dev.hinomi.delivery.bucket.Bucket;
import dev.hinomi.delivery.bucket.Buckets;
import dev.hinomi.delivery.bucket.ExportFormat;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogStream;
import dev.hinomi.store.TelemetryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Writes the events of a group into a bucket, in AWS's layout: `folder/stream/000000.gz`, where `/` in a stream's
/// name becomes `-`. The streams of one such name share a folder.
///
/// Exporting again to the same folder gives the same keys. What an attempt before left there goes first.
public final class Exporter {
    private static final System.Logger LOG = System.getLogger(Exporter.class.getName());
    private static final int MAX_EVENTS = 1_000_000;
    private static final long MAX_CHARACTERS = 128L << 20;

    private final TelemetryStore store;
    private final Egress egress;
    private final Path temporary;

    /// @param temporary a directory for files that are not in their bucket yet
    public Exporter(TelemetryStore store, Egress egress, Path temporary) {
        this.store = store;
        this.egress = egress;
        this.temporary = temporary;
    }

    /// Removes what an export that was killed left in the temporary directory. Before the first export.
    public void clean() {
        try {
            if (Files.exists(temporary)) {
                removeAll(temporary);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, temporary + " cannot be emptied", e);
        }
    }

    /// What to export, and where to.
    ///
    /// @param start inclusive
    /// @param end exclusive
    /// @param folder the beginning of all keys, without a slash at its end
    public record Order(
            Scope scope,
            LogGroup group,
            List<LogStream> streams,
            Instant start,
            Instant end,
            Buckets.Found target,
            String folder) {
        public Order {
            streams = List.copyOf(streams);
        }
    }

    /// Exports; streams without events leave nothing.
    ///
    /// @param cancelled asked between files and portions
    /// @return what lies in the bucket now; less than all when it was cancelled
    public List<ExportedObject> export(Order order, BooleanSupplier cancelled) throws IOException {
        Bucket bucket = order.target().bucket();
        for (String left : bucket.keys(order.folder() + "/")) {
            bucket.delete(left);
        }
        Files.createDirectories(temporary);
        Path work = Files.createTempDirectory(temporary, "export-");
        try {
            List<ExportedObject> objects = new ArrayList<>();
            Map<String, Integer> parts = new HashMap<>();
            for (LogStream stream : order.streams()) {
                if (!cancelled.getAsBoolean()) {
                    exportStream(order, stream, work, parts, objects, cancelled);
                }
            }
            return objects;
        } finally {
            removeAll(work);
        }
    }

    private void exportStream(
            Order order,
            LogStream stream,
            Path work,
            Map<String, Integer> parts,
            List<ExportedObject> objects,
            BooleanSupplier cancelled)
            throws IOException {
        StreamPages pages =
                new StreamPages(store, egress, order.scope(), order.group().id(), stream, order.start(), order.end());
        String folder = order.folder() + "/" + stream.name().replace('/', '-');
        List<LogEvent> portion = pages.next();
        while (!portion.isEmpty() && !cancelled.getAsBoolean()) {
            int part = parts.merge(folder, 1, Integer::sum) - 1;
            String key =
                    "%s/%06d%s".formatted(folder, part, suffix(order.target().format()));
            Path path = work.resolve("part");
            long events = 0;
            long characters = 0;
            try (EventFile file = begin(order, path)) {
                while (!portion.isEmpty() && events < MAX_EVENTS && characters < MAX_CHARACTERS) {
                    file.add(portion);
                    events += portion.size();
                    characters += portion.stream()
                            .mapToLong(event -> event.message().length())
                            .sum();
                    portion = cancelled.getAsBoolean() ? List.of() : pages.next();
                }
                file.finish();
            }
            Digest digest = Digest.of(Files.newInputStream(path));
            order.target().bucket().put(key, path);
            objects.add(new ExportedObject(key, digest.bytes(), digest.sha256(), events));
            Files.delete(path);
        }
    }

    private static EventFile begin(Order order, Path path) throws IOException {
        return switch (order.target().format()) {
            case GZIP -> new TextFile(path);
            case PARQUET -> new ParquetFile(path, order.group().name());
        };
    }

    private static String suffix(ExportFormat format) {
        return switch (format) {
            case GZIP -> ".gz";
            case PARQUET -> ".parquet";
        };
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
