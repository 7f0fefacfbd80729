package dev.hinomi.delivery.archive;

import dev.hinomi.delivery.bucket.Bucket;
import dev.hinomi.delivery.bucket.Buckets;
import dev.hinomi.delivery.export.Digest;
import dev.hinomi.delivery.export.ExportedObject;
import dev.hinomi.delivery.export.Exporter;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.records.Document;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TextCondition;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Exports what the rules say, every hour. A day is noted as exported once its files were read back from the
/// bucket and are what was written; a crash before that exports the day again to the same keys. What fails is
/// tried again at the next round, and until then retention deletes nothing of it.
public final class Archive implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Archive.class.getName());
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ArchiveRecords records;
    private final LogCatalog catalog;
    private final TelemetryStore store;
    private final Buckets buckets;
    private final Exporter exporter;
    private final Timers timers;
    private final Map<Long, String> errors = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private Timers.@Nullable Timer sweeping;

    public Archive(
            ArchiveRecords records,
            LogCatalog catalog,
            TelemetryStore store,
            Buckets buckets,
            Exporter exporter,
            Timers timers) {
        this.records = records;
        this.catalog = catalog;
        this.store = store;
        this.buckets = buckets;
        this.exporter = exporter;
        this.timers = timers;
    }

    public void start() {
        sweeping = timers.every(INTERVAL, this::sweep);
    }

    /// How the archive of each group with a rule stands.
    public List<ArchiveState> states() {
        List<Document<ArchivedDay>> days = records.days();
        return catalog.groups().stream()
                .flatMap(group -> records.ruleOf(group.group()).stream()
                        .map(rule -> new ArchiveState(
                                group.scope(),
                                group.group().name(),
                                rule,
                                records.exportedUntil(
                                        group.scope(), group.group().id()),
                                days.stream()
                                        .map(Document::value)
                                        .filter(day ->
                                                day.group() == group.group().id())
                                        .toList(),
                                errors.getOrDefault(group.group().id(), ""))))
                .toList();
    }

    private void sweep() {
        for (LogCatalog.Owned owned : catalog.groups()) {
            records.ruleOf(owned.group()).ifPresent(rule -> archive(owned.scope(), owned.group(), rule));
        }
        for (Document<ArchivedDay> day : records.days()) {
            if (!timers.instant().isBefore(day.value().keptUntil())) {
                delete(day.scope(), day.value());
            }
        }
    }

    private void archive(Scope scope, LogGroup group, ArchiveRule rule) {
        Instant due = timers.instant().minus(rule.after()).truncatedTo(ChronoUnit.DAYS);
        try {
            Instant from = records.exportedUntil(scope, group.id()).orElse(Instant.EPOCH);
            while (from.isBefore(due) && !closed) {
                List<EventRow> next = store.events(
                        new EventScan(group.id(), Set.of(), from, due, false, null, TextCondition.ALWAYS, 1));
                if (next.isEmpty()) {
                    records.advance(scope, group.id(), due);
                    from = due;
                } else {
                    Instant day = next.getFirst().time().truncatedTo(ChronoUnit.DAYS);
                    exportDay(scope, group, rule, day);
                    from = day.plus(DAY);
                }
            }
            errors.remove(group.id());
        } catch (IOException | FaultException e) {
            errors.put(group.id(), String.valueOf(e.getMessage()));
            LOG.log(System.Logger.Level.WARNING, "archive of " + group.name() + ": tried again in an hour", e);
        }
    }

    private void exportDay(Scope scope, LogGroup group, ArchiveRule rule, Instant day) throws IOException {
        Buckets.Found target = buckets.find(rule.bucket())
                .orElseThrow(() -> new IOException(rule.bucket() + " is not a bucket of the settings"));
        List<ExportedObject> objects = exporter.export(
                new Exporter.Order(
                        scope,
                        group,
                        catalog.streams(scope, group, ""),
                        day,
                        day.plus(DAY),
                        target,
                        folder(scope, group, rule, day)),
                () -> closed);
        if (closed) {
            return;
        }
        for (ExportedObject object : objects) {
            verify(target.bucket(), object);
        }
        Instant now = timers.instant();
        records.add(
                scope,
                new ArchivedDay(group.id(), group.name(), day, rule.bucket(), objects, now, now.plus(rule.keep())),
                day.plus(DAY));
        LOG.log(
                System.Logger.Level.INFO,
                "archive of {0}: {1} is exported to {2} in {3} files",
                group.name(),
                dayOf(day),
                rule.bucket(),
                objects.size());
    }

    /// `prefix/account/region/group/2026-03-10`, where `/` in the group's name becomes `-`, and its id tells
    /// it from another group of that name.
    private static String folder(Scope scope, LogGroup group, ArchiveRule rule, Instant day) {
        String name = group.name().replace('/', '-') + "-" + group.id();
        return String.join("/", rule.prefix(), scope.account(), scope.region(), name, dayOf(day));
    }

    private static String dayOf(Instant day) {
        return day.toString().substring(0, "2026-03-10".length());
    }

    private static void verify(Bucket bucket, ExportedObject object) throws IOException {
        Digest stored = Digest.of(bucket.read(object.key()));
        if (!stored.equals(new Digest(object.bytes(), object.sha256()))) {
            throw new IOException(object.key() + " in the bucket is not what was written: " + stored);
        }
    }

    private void delete(Scope scope, ArchivedDay day) {
        try {
            Bucket bucket = buckets.find(day.bucket())
                    .orElseThrow(() -> new IOException(day.bucket() + " is not a bucket of the settings"))
                    .bucket();
            for (ExportedObject object : day.objects()) {
                bucket.delete(object.key());
            }
            records.remove(scope, day);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "archive of " + day.groupName() + ": not deleted now", e);
        }
    }

    /// Waits for a round that is under way; a day that it has begun is exported again after the next start.
    @Override
    public void close() {
        closed = true;
        Timers.Timer started = sweeping;
        if (started != null) {
            started.cancel();
        }
    }
}
