package dev.hinomi.delivery;

import dev.hinomi.delivery.archive.ArchiveRecords;
import dev.hinomi.delivery.destination.SelfGuard;
import dev.hinomi.delivery.forwarding.DeliveryMetrics;
import dev.hinomi.delivery.subscription.Distribution;
import dev.hinomi.delivery.subscription.SubscriptionRecords;
import dev.hinomi.delivery.subscription.SubscriptionRequest;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.group.GroupTies;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.RetentionSweep;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.manifest.Manifest;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Logs and the ways out of them on real files in a directory, with a clock that the test moves.
public final class DeliveryFixture implements AutoCloseable {
    public static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    public static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    public static final String ROLE = "arn:aws:iam::123456789012:role/logs";

    public final ManualTimers timers = new ManualTimers(NOW);
    public final Map<DeliveryMetrics.Series, DeliveryMetrics.Counts> counts = new ConcurrentHashMap<>();
    public final Map<String, String> destinations = new ConcurrentHashMap<>();
    private final Manifest manifest;
    private final Path directory;
    private final DeliverySettings settings;
    private final boolean whole;
    private @Nullable RetentionSweep retention;
    public Records records;
    private SubscriptionRecords subscriptions;
    public TelemetryStore store;
    public Logs logs;
    public LogDelivery delivery;

    public DeliveryFixture(Path directory, DeliverySettings settings) {
        this(directory, settings, new MemoryManifest(), true);
    }

    /// Only retention and the archive run: what else has timers would make months of the test's clock long.
    public static DeliveryFixture ofArchive(Path directory, DeliverySettings settings) {
        return new DeliveryFixture(directory, settings, new MemoryManifest(), false);
    }

    /// Everything in files, for a process that is killed.
    public static DeliveryFixture overFiles(Path directory) {
        Path manifest = directory.resolve("store").resolve("manifest");
        return new DeliveryFixture(directory, DeliverySettings.NONE, FileManifest.open(manifest), true);
    }

    private DeliveryFixture(Path directory, DeliverySettings settings, Manifest manifest, boolean whole) {
        this.whole = whole;
        this.manifest = manifest;
        this.directory = directory;
        this.settings = settings;
        open();
    }

    private void open() {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), manifest, StoreSettings.DEFAULT, timers);
        subscriptions = new SubscriptionRecords(records);
        ArchiveRecords archive = new ArchiveRecords(records, settings.archive());
        logs = new Logs(
                records,
                store,
                new Metrics(records, store, timers),
                new GroupTies(List.of(subscriptions, archive), archive),
                timers);
        delivery = delivery(archive);
        if (whole) {
            logs.start();
            delivery.start();
        } else {
            retention = new RetentionSweep(records, store, archive, timers);
            retention.start();
            delivery.archive().start();
        }
    }

    private LogDelivery delivery(ArchiveRecords archive) {
        return new LogDelivery(
                settings,
                new LogDelivery.Surroundings(
                        records,
                        store,
                        logs,
                        subscriptions,
                        archive,
                        (scope, name) -> Optional.ofNullable(destinations.get(name)),
                        (series, figures) -> counts.merge(series, figures, DeliveryMetrics.Counts::plus),
                        new SelfGuard(() -> URI.create("http://127.0.0.1:1"), 1),
                        directory.resolve("temporary")),
                timers);
    }

    /// Stops and starts again on the same files.
    public void restart() {
        close();
        open();
    }

    @Override
    public void close() {
        if (retention != null) {
            retention.close();
        }
        delivery.close();
        logs.close();
        store.close();
        records.close();
    }

    /// Up to which event a filter has been delivered.
    public long position(String filter) {
        return subscriptions.all().stream()
                .filter(each -> each.value().name().equals(filter))
                .mapToLong(each ->
                        subscriptions.position(each.scope(), each.value().id()))
                .findFirst()
                .orElseThrow();
    }

    public void createGroup(String name, String... streams) {
        logs.groups().create(SCOPE, name, LogGroupClass.STANDARD, Map.of());
        for (String stream : streams) {
            logs.streams().create(SCOPE, name, stream);
        }
    }

    /// Puts an event per message, each a millisecond after the one before, the first now.
    public void put(String group, String stream, String... messages) {
        putAt(timers.instant(), group, stream, messages);
    }

    public void putAt(Instant first, String group, String stream, String... messages) {
        List<NewEvent> events = Arrays.stream(messages)
                .map(message ->
                        new NewEvent(first.plusMillis(Arrays.asList(messages).indexOf(message)), message))
                .toList();
        logs.writer().put(SCOPE, group, stream, events);
    }

    public void subscribe(String group, String name, String pattern, String destination) {
        delivery.subscriptions()
                .put(
                        SCOPE,
                        new SubscriptionRequest(
                                group,
                                name,
                                pattern,
                                destination,
                                destination.contains(":lambda:") ? Optional.empty() : Optional.of(ROLE),
                                Distribution.BY_LOG_STREAM,
                                false));
    }
}
