package dev.hinomi.alarms;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.alarms.rehearsal.Rehearsals;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.data.AnomalyBands;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.insights.MetricsInsights;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.records.Records;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Alarms on real stores and a clock that stands still until a test moves it.
final class Bench implements AutoCloseable {
    static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    static final AlarmQuery METRIC_ALARMS = new AlarmQuery(Set.of(), null, Set.of(), null, null, null, null);
    static final Instant START = Instant.parse("2026-11-22T06:00:00Z");

    private static final Duration SETTLE = Duration.ofSeconds(2);

    final ManualTimers timers = new ManualTimers(START);
    final Records records;
    private final TelemetryStore store;
    private Metrics metrics;
    private Alarms alarms;

    Bench(Path directory) {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        Path telemetry = directory.resolve("telemetry");
        store = DuckDbStore.open(
                telemetry, FileManifest.open(telemetry.resolve("manifest")), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
        alarms = started();
    }

    Metrics metrics() {
        return metrics;
    }

    Alarms alarms() {
        return alarms;
    }

    Alarm alarm(String name) {
        return alarms.find(TOKYO, name);
    }

    /// The summaries of an alarm's history, the newest first.
    List<String> history(String name) {
        return history(
                new HistoryQuery(name, null, Set.of(AlarmType.values()), Set.of(), null, null, true, null, null));
    }

    List<String> history(HistoryQuery query) {
        return alarms.history(TOKYO, query).items().stream()
                .map(entry -> entry.value().summary())
                .toList();
    }

    Rehearsals rehearsals() {
        return new Rehearsals(alarms, sources(), timers, SETTLE);
    }

    /// Moves the clock, and returns when every evaluation that fell due is done.
    void advanceTo(Instant instant) {
        timers.advanceTo(instant);
    }

    /// Stops the alarms, lets time pass, and starts them as a new process would.
    void restartAt(Instant instant) {
        alarms.close();
        timers.advanceTo(instant);
        metrics = new Metrics(records, store, timers);
        alarms = started();
    }

    /// The state changes of alarms that were published, in order.
    List<OpsEvent.AlarmTransitioned> transitions() {
        return records.read(tx -> tx.events(0, 1000)).stream()
                .map(StoredEvent::event)
                .flatMap(event -> event instanceof OpsEvent.AlarmTransitioned of ? Stream.of(of) : Stream.empty())
                .toList();
    }

    /// What was published to act on, in order.
    List<OpsEvent.AlarmActions> acting() {
        return records.read(tx -> tx.events(0, 1000)).stream()
                .map(StoredEvent::event)
                .map(OpsEvent.AlarmActions.class::cast)
                .toList();
    }

    /// Makes every further read of metrics fail.
    void breakStore() {
        store.close();
    }

    private Alarms started() {
        Alarms next =
                new Alarms(records, new RecentPoints(metrics, store), sources(), new QuietQueries(), timers, SETTLE);
        next.start();
        return next;
    }

    /// A band that is always from 10 to 20, wide as it may be asked for.
    private DataSources sources() {
        return DataSources.of(metrics)
                .withInsights(new MetricsInsights(metrics, metrics, timers))
                .withBands((scope, subject, deviations, range) ->
                        new AnomalyBands.Band(constant(range, 10), constant(range, 20)));
    }

    private static TimeSeries constant(PeriodRange range, double value) {
        long[] times = new long[range.count()];
        double[] values = new double[range.count()];
        for (int i = 0; i < range.count(); i++) {
            times[i] = range.startOf(i).getEpochSecond();
            values[i] = value;
        }
        return new TimeSeries("", Math.toIntExact(range.period().toSeconds()), null, times, values);
    }

    @Override
    public void close() {
        alarms.close();
        store.close();
        records.close();
    }
}
