package dev.hinomi.app.platform;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.request.MetricAlarmRequest;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.notifications.NotificationSettings;
import dev.hinomi.notifications.Notifications;
import dev.hinomi.records.Records;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.testkit.ManualTimers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Hundreds of alarms on one metric and the topic that they tell, over the files of a folder. As a process it lets all
/// of them change at once.
final class AlarmStorm implements AutoCloseable {
    static final int ALARMS = 500;
    static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    static final String STRUCK = "struck";

    private final ManualTimers timers;
    private final Records records;
    private final TelemetryStore store;
    private final Metrics metrics;
    private final Alarms alarms;
    private final Notifications notifications;

    AlarmStorm(Path directory, Instant now) {
        timers = new ManualTimers(now);
        records = SqliteRecords.open(directory.resolve("records.db"));
        Path telemetry = directory.resolve("telemetry");
        store = DuckDbStore.open(
                telemetry, FileManifest.open(telemetry.resolve("manifest")), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
        alarms = new Alarms(
                records,
                new RecentPoints(metrics, store),
                DataSources.of(metrics),
                new QuietQueries(),
                timers,
                Duration.ofSeconds(2));
        notifications = new Notifications(
                records,
                timers,
                new NotificationSettings(() -> URI.create("http://127.0.0.1"), directory, Optional.empty(), false),
                new AlarmActionHistory(alarms));
        notifications.start();
        alarms.start();
        timers.advanceTo(now);
    }

    Notifications notifications() {
        return notifications;
    }

    void makeAlarms(String topic) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ALARMS; i++) {
                MetricAlarmRequest request = alarm("alarm-" + i, topic);
                callers.execute(() -> alarms.put(SCOPE, request));
            }
        }
        timers.advanceTo(START);
    }

    /// Stores a data point that makes all alarms change when they are evaluated next.
    void strike() {
        metrics.put(SCOPE, "Storm", List.of(Datum.of("Wind", 12)));
    }

    /// Evaluates all alarms, and returns when their changes are stored.
    void evaluate() {
        timers.advanceTo(START.plusSeconds(62));
    }

    /// The names of the alarms of all changes of state that were published, in order.
    List<String> changed() {
        return records.read(tx -> tx.events(0, 10 * ALARMS)).stream()
                .map(StoredEvent::event)
                .flatMap(event -> event instanceof OpsEvent.AlarmTransitioned changed
                        ? Stream.of(changed.alarmName())
                        : Stream.empty())
                .toList();
    }

    private static MetricAlarmRequest alarm(String name, String topic) {
        return new MetricAlarmRequest(
                name,
                null,
                new AlarmActions(true, List.of(), List.of(topic), List.of()),
                "Storm",
                "Wind",
                List.of(),
                "Maximum",
                null,
                60,
                null,
                1,
                null,
                10.0,
                "GreaterThanThreshold",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Map.of());
    }

    @Override
    public void close() {
        notifications.close();
        alarms.close();
        store.close();
        records.close();
    }

    public static void main(String[] arguments) throws InterruptedException {
        AlarmStorm storm = new AlarmStorm(Path.of(arguments[0]), START);
        storm.strike();
        System.out.println(STRUCK);
        storm.evaluate();
        Thread.currentThread().join();
    }
}
