package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.text.ChildState;
import dev.hinomi.alarms.text.HistoryText;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Stores what callers set of alarms, and says so in their histories.
public final class Configurations {
    private Configurations() {}

    /// Makes an alarm, or gives one that exists another configuration. One that is the same changes nothing.
    ///
    /// @param alarm the alarm, given the one that is there
    /// @return the alarm that was there
    /// @throws FaultException when another type of alarm has the name
    public static Optional<Alarm> put(WriteTx tx, Scope scope, String name, Function<Optional<Alarm>, Alarm> alarm) {
        Optional<Alarm> before = AlarmRecords.find(tx, scope, name).map(Document::value);
        Alarm after = alarm.apply(before);
        if (before.isEmpty()) {
            tx.put(AlarmRecords.ALARMS, scope, name, after);
            List<ChildState> children = children(tx, scope, after);
            append(
                    tx,
                    scope,
                    after,
                    HistoryText.configurationUpdate(HistoryText.Change.CREATE, scope, after, children));
            return before;
        }
        if (before.get().condition().type() != after.condition().type()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "AlarmName", "AlarmName [" + name + "] is already used by another alarm of a different type"));
        }
        if (!before.get().equals(after.withConfigurationUpdated(before.get().configurationUpdated()))) {
            update(tx, scope, before.get(), after);
        }
        return before;
    }

    /// Gives an alarm another configuration.
    public static void update(WriteTx tx, Scope scope, Alarm before, Alarm after) {
        tx.put(AlarmRecords.ALARMS, scope, after.name(), after);
        append(tx, scope, after, HistoryText.configurationUpdate(scope, before, after, children(tx, scope, after)));
    }

    /// Deletes an alarm; its history stays.
    public static void delete(WriteTx tx, Scope scope, Alarm alarm, Instant at) {
        List<ChildState> children = children(tx, scope, alarm);
        tx.delete(AlarmRecords.ALARMS, scope, alarm.name());
        HistoryItem item = HistoryText.configurationUpdate(HistoryText.Change.DELETE, scope, alarm, children);
        AlarmRecords.append(tx, scope, alarm, HistoryKind.Item.CONFIGURATION_UPDATE, at, item);
    }

    private static void append(WriteTx tx, Scope scope, Alarm alarm, HistoryItem item) {
        AlarmRecords.append(
                tx, scope, alarm, HistoryKind.Item.CONFIGURATION_UPDATE, alarm.configurationUpdated(), item);
    }

    private static List<ChildState> children(ReadTx tx, Scope scope, Alarm alarm) {
        return switch (alarm.condition()) {
            case DatapointCondition _, LogCondition _ -> List.of();
            case CompositeCondition composite -> Children.inRule(tx, scope, composite);
        };
    }
}
