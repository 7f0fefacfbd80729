package dev.hinomi.alarms;

import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.internal.engine.AlarmEngine;
import dev.hinomi.alarms.internal.engine.PointSources;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Configurations;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.request.CompositeAlarmRequest;
import dev.hinomi.alarms.request.MetricAlarmRequest;
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
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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
    private final MuteIndex muted = new MuteIndex();
    private final Transitions transitions;
    private final AlarmPuts puts;
    private final MuteRules mutes;
    private final AlarmTags tags;
    private final LogAlarms logs;
    private final AlarmEngine engine;
    private Timers.@Nullable Timer trimming;

    /// Does nothing before [#start].
    ///
    /// @param recent what alarms on single metrics and on metric math are evaluated from
    /// @param sources where the queries of alarms find everything else
    /// @param queries runs what log alarms ask
    /// @param settle how long after the end of a period its alarm is evaluated, so that late data counts
    public Alarms(
            Records records,
            RecentPoints recent,
            DataSources sources,
            LogQueries queries,
            Timers timers,
            Duration settle) {
        this.records = records;
        this.timers = timers;
        this.listing = new AlarmListing(records);
        this.points = new PointSources(recent, sources);
        this.transitions = new Transitions(records, timers, muted);
        this.puts = new AlarmPuts(records, transitions, points);
        this.mutes = new MuteRules(records, timers, muted, transitions);
        this.tags = new AlarmTags(records);
        this.logs = new LogAlarms(records, transitions, queries, timers);
        this.engine = new AlarmEngine(records, transitions, recent, points, timers, settle);
    }

    /// Evaluates all alarms that there are, from the states that they have, and goes on doing so.
    public void start() {
        mutes.start();
        List<Document<Alarm>> stored = records.read(tx -> tx.listAll(AlarmRecords.ALARMS));
        transitions.start(stored);
        logs.start(stored);
        engine.start(stored);
        trimHistory();
        trimming = timers.every(TRIM_EVERY, this::trimHistory);
    }

    /// The rules that mute alarms.
    public MuteRules muteRules() {
        return mutes;
    }

    /// Alarms on what logs say.
    public LogAlarms logs() {
        return logs;
    }

    /// The tags of alarms.
    public AlarmTags tags() {
        return tags;
    }

    /// Makes an alarm, or gives one that exists another configuration. It keeps its state until it is evaluated with
    /// the new configuration, which happens at once.
    ///
    /// @throws FaultException for what PutMetricAlarm refuses
    public void put(Scope scope, MetricAlarmRequest request) {
        puts.put(scope, request, now());
        engine.watch(scope, request.name());
    }

    /// Makes a composite alarm, or gives one that exists another configuration, and evaluates it at once.
    ///
    /// @throws FaultException for what PutCompositeAlarm refuses
    public void put(Scope scope, CompositeAlarmRequest request) {
        puts.put(scope, request, now());
    }

    /// Deletes alarms; their history stays. Names that do not exist are passed over.
    ///
    /// @throws FaultException when a composite alarm depends on one of them, or more than one is a composite alarm;
    ///     then none is deleted
    public void delete(Scope scope, List<String> names) {
        Instant now = now();
        Deletion deletion = new Deletion(scope, transitions);
        for (Alarm alarm : records.write(tx -> deletion.delete(tx, names, now))) {
            switch (alarm.condition()) {
                case DatapointCondition _ -> engine.forget(scope, alarm.name());
                case LogCondition _ -> logs.cancel(scope, alarm.name());
                case CompositeCondition _ -> {}
            }
        }
    }

    /// Sets the state until the next evaluation. The actions of the state are executed when it is another one; when it
    /// is the same, nothing happens.
    ///
    /// @param reasonData JSON for programs
    public void setState(Scope scope, String name, AlarmState state, String reason, @Nullable String reasonData) {
        Instant now = now();
        records.write(tx -> {
            Document<Alarm> document =
                    AlarmRecords.find(tx, scope, name).orElseThrow(() -> AlarmRecords.notFound(name));
            AlarmStatus status = document.value().status();
            if (status.state() != state) {
                transitions.set(tx, document, status.next(state, reason, reasonData, now));
            }
            return document;
        });
        engine.watch(scope, name);
    }

    /// Enables or disables the actions of alarms. As on AWS, names that do not exist are passed over.
    public void enableActions(Scope scope, List<String> names, boolean enabled) {
        Instant now = now();
        records.write(tx -> {
            for (String name : Set.copyOf(names)) {
                AlarmRecords.find(tx, scope, name)
                        .map(Document::value)
                        .filter(alarm -> alarm.actions().enabled() != enabled)
                        .ifPresent(alarm ->
                                Configurations.update(tx, scope, alarm, alarm.withActionsEnabled(enabled, now)));
            }
            return names;
        });
    }

    public Page<Alarm> describe(Scope scope, AlarmQuery query) {
        return listing.alarms(scope, query);
    }

    /// The alarm of this name.
    ///
    /// @throws FaultException when there is no such alarm
    public Alarm find(Scope scope, String name) {
        return records.read(tx -> AlarmRecords.find(tx, scope, name))
                .orElseThrow(() -> AlarmRecords.notFound(name))
                .value();
    }

    /// What an evaluation of an alarm now sees and how it decides.
    ///
    /// @throws FaultException when there is no such alarm, or other alarms or queries decide its state
    public Explanation explain(Scope scope, String name) {
        Alarm alarm = find(scope, name);
        return engine.explain(scope, alarm)
                .orElseThrow(() -> new FaultException(new Fault.Unsupported(
                        "explain",
                        name + ": a " + alarm.condition().type().label()
                                + " has no data points of its own (its reason: "
                                + alarm.status().reason() + ")")));
    }

    /// The alarms that are related so to one, by their names; none when there is no such alarm.
    public Page<Alarm> related(Scope scope, RelatedQuery query) {
        return listing.related(scope, query, transitions.dependencies());
    }

    public List<Alarm> forMetric(Scope scope, MetricAlarmFilter filter) {
        return listing.forMetric(scope, filter);
    }

    public Page<JournalEntry<HistoryItem>> history(Scope scope, HistoryQuery query) {
        return listing.history(scope, query);
    }

    /// Puts into the history how an action went. To be called in the transaction in which the caller notes that it has
    /// dealt with the event.
    ///
    /// @param error why it failed; null when it did not
    public void recordAction(WriteTx tx, OpsEvent.AlarmActions event, String action, @Nullable String error) {
        HistoryItem item = HistoryText.action(action, event.notification(), event.stateChanged(), error);
        if (event instanceof OpsEvent.AlarmContributorTransitioned of) {
            item = item.of(new HistoryItem.Contributor(of.contributor(), of.attributes()));
        }
        AlarmRecords.appendAction(tx, event.scope(), event.alarmName(), now(), item);
    }

    @Override
    public void close() {
        engine.close();
        transitions.close();
        Timers.Timer started = trimming;
        if (started != null) {
            started.cancel();
        }
    }

    private void trimHistory() {
        Instant before = timers.instant().minus(HISTORY_KEPT);
        records.write(tx -> tx.trim(AlarmRecords.HISTORY, before));
    }

    /// AWS tells times by the millisecond.
    private Instant now() {
        return timers.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
