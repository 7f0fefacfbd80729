package dev.hinomi.alarms.internal.state;

import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Journal;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.Optional;

/// How alarms are stored.
public final class AlarmRecords {
    public static final Collection<Alarm> ALARMS = new Collection<>("alarm", Alarm.class);
    public static final Journal<HistoryItem> HISTORY = new Journal<>("alarm-history", HistoryItem.class);
    public static final Collection<MuteRule> MUTE_RULES = new Collection<>("alarm-mute-rule", MuteRule.class);
    /// By the name of the alarm.
    static final Collection<MutedActions> MUTED = new Collection<>("alarm-muted-actions", MutedActions.class);

    private AlarmRecords() {}

    public static Optional<Document<Alarm>> find(ReadTx tx, Scope scope, String name) {
        return tx.get(ALARMS, scope, name);
    }

    /// What a caller is told who names an alarm that does not exist.
    public static FaultException notFound(String name) {
        return new FaultException(new Fault.NotFound("alarm", "Alarm does not exist: " + name));
    }

    /// Adds an item to the history of an alarm.
    public static void append(
            WriteTx tx, Scope scope, Alarm alarm, HistoryKind.Item kind, Instant at, HistoryItem item) {
        HistoryKind of = new HistoryKind(alarm.condition().type(), kind);
        tx.append(HISTORY, scope, alarm.name(), of.key(), at, item);
    }

    /// Adds what became of an action to the history of an alarm, which may have been deleted meanwhile.
    public static void appendAction(WriteTx tx, Scope scope, String name, Instant at, HistoryItem item) {
        AlarmType type = find(tx, scope, name)
                .map(document -> document.value().condition().type())
                .orElse(AlarmType.METRIC);
        HistoryKind.Item kind =
                item.contributor() == null ? HistoryKind.Item.ACTION : HistoryKind.Item.CONTRIBUTOR_ACTION;
        tx.append(HISTORY, scope, name, new HistoryKind(type, kind).key(), at, item);
    }
}
