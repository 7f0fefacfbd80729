package dev.hinomi.alarms;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.internal.log.LogResults;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Configurations;
import dev.hinomi.alarms.internal.state.ContributorStates;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.log.LogResult;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.request.ActionRules;
import dev.hinomi.alarms.request.LogAlarmRequest;
import dev.hinomi.alarms.request.LogAlarmRules;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Alarms on what logs say (CloudWatch User Guide, "Log alarms"). Whoever runs their queries hands over what each run
/// found; that alone changes their states.
public final class LogAlarms {
    private static final System.Logger LOG = System.getLogger(LogAlarms.class.getName());
    private final Records records;
    private final Transitions transitions;
    private final LogQueries queries;
    private final LogAlarmResults results;
    private final InstantSource clock;

    LogAlarms(Records records, Transitions transitions, LogQueries queries, InstantSource clock) {
        this.records = records;
        this.transitions = transitions;
        this.queries = queries;
        this.results = new LogAlarmResults(records, transitions, queries, clock);
        this.clock = clock;
    }

    /// Sees to it that the queries of all log alarms run: a crash may have come between the two.
    ///
    /// @param stored all alarms
    void start(List<Document<Alarm>> stored) {
        for (Document<Alarm> alarm : stored) {
            if (alarm.value().condition() instanceof LogCondition condition) {
                schedule(alarm.scope(), alarm.id(), condition.query());
            }
        }
    }

    /// One that fails keeps no other from running.
    private void schedule(Scope scope, String name, LogCondition.Query query) {
        try {
            queries.schedule(scope, name, query);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the query of the alarm " + name + " is not scheduled", e);
        }
    }

    /// Makes a log alarm, or gives one that exists another configuration. With another query it begins anew, without
    /// data.
    ///
    /// @throws FaultException for what PutLogAlarm refuses
    public void put(Scope scope, LogAlarmRequest request) {
        LogCondition condition = new LogAlarmRules(scope).condition(request);
        new ActionRules(scope).checkLog(request.actions());
        queries.check(scope, condition.query());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.write(tx -> {
            Optional<Alarm> before = Configurations.put(
                    tx, scope, request.name(), existing -> request.configured(existing, condition, now));
            if (!before.map(LogAlarms::query).equals(Optional.of(condition.query()))) {
                LogResults.begin(tx, scope, request.name(), now);
                ContributorStates.forget(tx, scope, request.name());
                before.ifPresent(_ -> reset(tx, scope, request.name(), now));
            }
            return before;
        });
        queries.schedule(scope, request.name(), condition.query());
    }

    private static LogCondition.@Nullable Query query(Alarm alarm) {
        return alarm.condition() instanceof LogCondition condition ? condition.query() : null;
    }

    private void reset(WriteTx tx, Scope scope, String name, Instant now) {
        AlarmRecords.find(tx, scope, name).ifPresent(document -> {
            String reason = "Insufficient Data: the query of the alarm was changed.";
            AlarmStatus next = document.value().status().next(AlarmState.INSUFFICIENT_DATA, reason, null, now);
            transitions.set(tx, document, next.isWarmingUp() ? next : next.evaluated(null, now));
        });
    }

    /// Takes what a run of an alarm's query found. A result that was taken before changes nothing.
    public void accept(Scope scope, String name, LogResult result) {
        results.accept(scope, name, result);
    }

    /// What the query of a log alarm is known by among the scheduled queries.
    public Arn queryArn(Scope scope, String name) {
        return queries.arn(scope, name);
    }

    /// The contributors of an alarm that are in `ALARM`.
    ///
    /// @throws FaultException when there is no such alarm, or it is a composite one
    public List<AlarmContributor> contributors(Scope scope, String name) {
        return records.read(tx -> {
            Alarm alarm = AlarmRecords.find(tx, scope, name)
                    .map(Document::value)
                    .orElseThrow(() -> new FaultException(
                            new Fault.NotFound("alarm", "No alarm for name " + name + " was found")));
            if (alarm.condition().type() == AlarmType.COMPOSITE) {
                throw new FaultException(
                        new Fault.InvalidParameter("AlarmName", "Alarm " + name + " is not a multi time series alarm"));
            }
            return ContributorStates.of(tx, scope, name);
        });
    }

    /// Ends the runs of an alarm that was deleted.
    void cancel(Scope scope, String name) {
        queries.cancel(scope, name);
    }
}
