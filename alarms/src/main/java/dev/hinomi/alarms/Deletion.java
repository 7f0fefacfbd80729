package dev.hinomi.alarms;

import dev.hinomi.alarms.internal.log.LogResults;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Configurations;
import dev.hinomi.alarms.internal.state.ContributorStates;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Deletes alarms, all or none (CloudWatch API Reference, `DeleteAlarms`).
final class Deletion {
    private final Scope scope;
    private final Transitions transitions;

    Deletion(Scope scope, Transitions transitions) {
        this.scope = scope;
        this.transitions = transitions;
    }

    /// Deletes those of the alarms that exist, and returns them.
    List<Alarm> delete(WriteTx tx, Collection<String> names, Instant at) {
        List<Alarm> alarms = names.stream()
                .distinct()
                .flatMap(name -> AlarmRecords.find(tx, scope, name).stream())
                .map(Document::value)
                .toList();
        refuseSeveral(alarms, AlarmType.COMPOSITE, "composite");
        refuseSeveral(alarms, AlarmType.LOG, "log");
        alarms.forEach(alarm -> refuseNamed(tx, alarm.name()));
        for (Alarm alarm : alarms) {
            Configurations.delete(tx, scope, alarm, at);
            transitions.forget(tx, scope, alarm.name());
            forgetFound(tx, alarm);
        }
        return alarms;
    }

    /// What evaluations found besides the alarm's state.
    private void forgetFound(WriteTx tx, Alarm alarm) {
        switch (alarm.condition()) {
            case LogCondition _ -> {
                LogResults.forget(tx, scope, alarm.name());
                ContributorStates.forget(tx, scope, alarm.name());
            }
            case QueryCondition _ -> ContributorStates.forget(tx, scope, alarm.name());
            case MetricCondition _, CompositeCondition _ -> {}
        }
    }

    private static void refuseSeveral(List<Alarm> alarms, AlarmType type, String kind) {
        long count = alarms.stream()
                .filter(alarm -> alarm.condition().type() == type)
                .count();
        if (count > 1) {
            throw invalid("You can delete only one " + kind + " alarm in a request, this one has " + count + ".");
        }
    }

    /// Also when the composite alarm that names it is to be deleted at the same time.
    private void refuseNamed(ReadTx tx, String name) {
        if (!transitions.dependencies().dependents(tx, scope, name).isEmpty()) {
            throw invalid("Cannot delete " + name + " as there are composite alarm(s) depending on it.");
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("AlarmNames", message));
    }
}
