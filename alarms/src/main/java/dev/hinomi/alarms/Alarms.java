package dev.hinomi.alarms;

import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.alarms.internal.engine.AlarmEngine;
import dev.hinomi.alarms.internal.engine.PointSources;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.HistoryItem;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.request.ActionRules;
import dev.hinomi.alarms.request.MetricAlarmRequest;
import dev.hinomi.alarms.request.QueryRules;
import dev.hinomi.alarms.request.RequestRules;
import dev.hinomi.alarms.text.HistoryText;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.records.Document;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps alarms and evaluates them on their own clock. Blocking.
///
/// A change of an alarm's state, its place in the history, and the [OpsEvent.AlarmTransitioned] that tells others of
/// it are one write. Whoever acts on the event says how it went with [#recordAction].
public final class Alarms implements AutoCloseable {
    /// CloudWatch User Guide, "Using Amazon CloudWatch alarms": history is preserved for 30 days.
    private static final Duration HISTORY_KEPT = Duration.ofDays(30);

    private static final Duration TRIM_EVERY = Duration.ofHours(6);

    private final Records records;
    private final Timers timers;
    private final AlarmListing listing;
    private final PointSources points;
    private final AlarmEngine engine;
    private Timers.@Nullable Timer trimming;

    /// Does nothing before [#start].
    ///
    /// @param recent what alarms on single metrics and on metric math are evaluated from
    /// @param sources where the queries of alarms find everything else
    /// @param settle how long after the end of a period its alarm is evaluated, so that late data counts
    public Alarms(Records records, RecentPoints recent, DataSources sources, Timers timers, Duration settle) {
        this.records = records;
        this.timers = timers;
        this.listing = new AlarmListing(records);
        this.points = new PointSources(recent, sources);
        this.engine =
                new AlarmEngine(records, AlarmRecords.ALARMS, AlarmRecords::setStatus, recent, points, timers, settle);
    }

    /// Evaluates all alarms that there are, from the states that they have, and goes on doing so.
    public void start() {
        engine.start();
        trimHistory();
        trimming = timers.every(TRIM_EVERY, this::trimHistory);
    }

    /// Makes an alarm, or gives one that exists another configuration. It keeps its state until it is evaluated with
    /// the new configuration, which happens at once.
    ///
    /// @throws FaultException for what PutMetricAlarm refuses
    public void put(Scope scope, MetricAlarmRequest request) {
        DatapointCondition condition = RequestRules.condition(request);
        if (condition instanceof QueryCondition query) {
            QueryRules.check(query, points.check(query));
        }
        new ActionRules(scope).check(request.actions());
        Instant now = now();
        records.write(tx -> {
            Optional<Alarm> before = find(tx, scope, request.name()).map(Document::value);
            Alarm alarm = new Alarm(
                    request.name(),
                    request.description(),
                    request.actions(),
                    condition,
                    before.map(Alarm::tags).orElse(request.tags()),
                    now,
                    before.map(existing -> existing.statusWith(request.warmUp(), now))
                            .orElseGet(() -> AlarmStatus.initial(now, request.warmUp())),
                    request.warmUp(),
                    before.isPresent() ? before.get().created() : now);
            HistoryText.Change change = before.isPresent() ? HistoryText.Change.UPDATE : HistoryText.Change.CREATE;
            AlarmRecords.putConfiguration(tx, scope, alarm, change);
            return alarm;
        });
        engine.watch(scope, request.name());
    }

    /// Deletes alarms; their history stays. Names that do not exist are passed over when at least one exists
    /// (CloudWatch API Reference, `DeleteAlarms`).
    ///
    /// @throws FaultException when none of them exists
    public void delete(Scope scope, List<String> names) {
        Instant now = now();
        int deleted = records.write(tx -> {
            int count = 0;
            for (String name : Set.copyOf(names)) {
                Optional<Document<Alarm>> found = find(tx, scope, name);
                if (found.isPresent()) {
                    tx.delete(AlarmRecords.ALARMS, scope, name);
                    AlarmRecords.appendConfiguration(tx, scope, found.get().value(), HistoryText.Change.DELETE, now);
                    count++;
                }
            }
            return count;
        });
        names.forEach(name -> engine.forget(scope, name));
        if (deleted == 0 && !names.isEmpty()) {
            throw notFound(String.join(", ", names));
        }
    }

    /// Sets the state until the next evaluation. The actions of the state are executed when it is another one.
    ///
    /// @param reasonData JSON for programs
    public void setState(Scope scope, String name, AlarmState state, String reason, @Nullable String reasonData) {
        Instant now = now();
        records.write(tx -> {
            Document<Alarm> document = find(tx, scope, name).orElseThrow(() -> notFound(name));
            AlarmRecords.setStatus(tx, document, document.value().status().next(state, reason, reasonData, now));
            return document;
        });
        engine.watch(scope, name);
    }

    /// Enables or disables the actions of alarms. As on AWS, names that do not exist are passed over.
    public void enableActions(Scope scope, List<String> names, boolean enabled) {
        Instant now = now();
        records.write(tx -> {
            for (String name : Set.copyOf(names)) {
                find(tx, scope, name)
                        .map(Document::value)
                        .filter(alarm -> alarm.actions().enabled() != enabled)
                        .map(alarm -> alarm.withActionsEnabled(enabled, now))
                        .ifPresent(alarm -> AlarmRecords.putConfiguration(tx, scope, alarm, HistoryText.Change.UPDATE));
            }
            return names;
        });
    }

    public Page<Alarm> describe(Scope scope, AlarmQuery query) {
        return listing.alarms(scope, query);
    }

    /// What an evaluation of an alarm now sees and how it decides.
    ///
    /// @throws FaultException when there is no such alarm, or other alarms or queries decide its state
    public Explanation explain(Scope scope, String name) {
        Alarm alarm = records.read(tx -> find(tx, scope, name))
                .orElseThrow(() -> notFound(name))
                .value();
        return engine.explain(scope, alarm)
                .orElseThrow(() -> new FaultException(new Fault.Unsupported(
                        "explain",
                        name + ": a " + alarm.condition().type().label()
                                + " has no data points of its own (its reason: "
                                + alarm.status().reason() + ")")));
    }

    public List<Alarm> forMetric(Scope scope, MetricAlarmFilter filter) {
        return listing.forMetric(scope, filter);
    }

    public Page<JournalEntry<HistoryItem>> history(Scope scope, HistoryQuery query) {
        return listing.history(scope, query);
    }

    public Map<String, String> tags(Scope scope, String name) {
        return records.read(tx -> find(tx, scope, name))
                .map(document -> document.value().tags())
                .orElseThrow(() -> notFound(name));
    }

    /// Adds tags, over those of the same key.
    public void tag(Scope scope, String name, Map<String, String> tags) {
        changeTags(scope, name, all -> all.putAll(tags));
    }

    /// Removes tags.
    public void untag(Scope scope, String name, Set<String> keys) {
        changeTags(scope, name, all -> all.keySet().removeAll(keys));
    }

    /// Puts into the history how an action of a state change went. To be called in the transaction in which the caller
    /// notes that it has dealt with the event.
    ///
    /// @param error why it failed; null when it did not
    public void recordAction(WriteTx tx, OpsEvent.AlarmTransitioned event, String action, @Nullable String error) {
        AlarmRecords.appendAction(tx, event, action, now(), error);
    }

    @Override
    public void close() {
        engine.close();
        Timers.Timer started = trimming;
        if (started != null) {
            started.cancel();
        }
    }

    private void changeTags(Scope scope, String name, Consumer<Map<String, String>> change) {
        records.write(tx -> {
            Document<Alarm> document = find(tx, scope, name).orElseThrow(() -> notFound(name));
            Map<String, String> tags = new TreeMap<>(document.value().tags());
            change.accept(tags);
            return tx.put(AlarmRecords.ALARMS, scope, name, document.value().withTags(tags), document.version());
        });
    }

    private void trimHistory() {
        Instant before = timers.instant().minus(HISTORY_KEPT);
        records.write(tx -> tx.trim(AlarmRecords.HISTORY, before));
    }

    private static Optional<Document<Alarm>> find(ReadTx tx, Scope scope, String name) {
        return tx.get(AlarmRecords.ALARMS, scope, name);
    }

    private static FaultException notFound(String name) {
        return new FaultException(new Fault.NotFound("alarm", "Alarm does not exist: " + name));
    }

    /// AWS tells times by the millisecond.
    private Instant now() {
        return timers.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
