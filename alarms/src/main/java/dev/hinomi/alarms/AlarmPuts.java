package dev.hinomi.alarms;

import dev.hinomi.alarms.internal.engine.PointSources;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Configurations;
import dev.hinomi.alarms.internal.state.ContributorStates;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.request.ActionRules;
import dev.hinomi.alarms.request.CompositeAlarmRequest;
import dev.hinomi.alarms.request.CompositeRules;
import dev.hinomi.alarms.request.MetricAlarmRequest;
import dev.hinomi.alarms.request.QueryRules;
import dev.hinomi.alarms.request.RequestRules;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.util.Optional;

/// Makes alarms, and gives those that exist another configuration.
final class AlarmPuts {
    private final Records records;
    private final Transitions transitions;
    private final PointSources points;

    AlarmPuts(Records records, Transitions transitions, PointSources points) {
        this.records = records;
        this.transitions = transitions;
        this.points = points;
    }

    /// The alarm is not evaluated yet.
    ///
    /// @throws FaultException for what PutMetricAlarm refuses
    void put(Scope scope, MetricAlarmRequest request, Instant now) {
        DatapointCondition condition = RequestRules.condition(request);
        ActionRules actions = new ActionRules(scope);
        if (condition instanceof QueryCondition query) {
            QuerySet queries = points.check(query);
            QueryRules.check(query, queries);
            if (queries.grouped(query.watched().id()).isPresent()) {
                actions.checkContributors(request.actions());
            }
        }
        actions.check(request.actions());
        records.write(tx -> {
            Optional<Alarm> before = Configurations.put(
                    tx, scope, request.name(), existing -> request.configured(existing, condition, now));
            before.filter(alarm -> asksForOther(alarm, condition))
                    .ifPresent(alarm -> ContributorStates.forget(tx, scope, alarm.name()));
            return before;
        });
    }

    /// Whether the contributors of an alarm would not be those of a condition.
    private static boolean asksForOther(Alarm alarm, DatapointCondition condition) {
        return alarm.condition() instanceof QueryCondition before
                && !(condition instanceof QueryCondition query
                        && query.queries().equals(before.queries()));
    }

    /// Evaluates the alarm, too.
    ///
    /// @throws FaultException for what PutCompositeAlarm refuses
    void put(Scope scope, CompositeAlarmRequest request, Instant now) {
        CompositeRules rules = new CompositeRules(scope);
        CompositeCondition condition = rules.condition(request);
        new ActionRules(scope).checkComposite(request.actions());
        records.write(tx -> {
            rules.checkExist(
                    condition, name -> AlarmRecords.find(tx, scope, name).isPresent());
            Optional<Alarm> before = Configurations.put(
                    tx,
                    scope,
                    request.name(),
                    existing -> released(existing, request.configured(existing, condition, now), condition, now));
            transitions.evaluate(tx, scope, request.name(), condition, before.isEmpty());
            return before;
        });
    }

    /// What the suppressor held back ends when another takes its place, which then decides anew.
    private static Alarm released(Optional<Alarm> before, Alarm after, CompositeCondition next, Instant now) {
        AlarmStatus status = after.status();
        Suppression held = status.suppression();
        boolean same = before.isPresent()
                && before.get().condition() instanceof CompositeCondition condition
                && condition.sameSuppressor(next);
        return held == null || same ? after : after.withStatus(status.suppressed(held.endingAt(now), status.updated()));
    }
}
