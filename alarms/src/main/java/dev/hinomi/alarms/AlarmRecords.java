package dev.hinomi.alarms;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.HistoryItem;
import dev.hinomi.alarms.text.AlarmNotification;
import dev.hinomi.alarms.text.HistoryText;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Journal;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How alarms are stored, and the writes that keep alarm, history and events together.
final class AlarmRecords {
    static final Collection<Alarm> ALARMS = new Collection<>("alarm", Alarm.class);
    static final Journal<HistoryItem> HISTORY = new Journal<>("alarm-history", HistoryItem.class);

    static final String CONFIGURATION_UPDATE = "ConfigurationUpdate";
    static final String STATE_UPDATE = "StateUpdate";
    static final String ACTION = "Action";

    private AlarmRecords() {}

    /// Gives an alarm another status. When that changes its state, the change goes into the history and, with what its
    /// topics are to receive, into the event log.
    static void setStatus(WriteTx tx, Document<Alarm> document, AlarmStatus next) {
        Scope scope = document.scope();
        AlarmStatus before = document.value().status();
        Alarm alarm = document.value().withStatus(next);
        tx.put(ALARMS, scope, alarm.name(), alarm, document.version());
        if (before.state() != next.state()) {
            tx.append(
                    HISTORY, scope, alarm.name(), STATE_UPDATE, next.updated(), HistoryText.stateUpdate(before, next));
            tx.publish(transitioned(scope, alarm, before.state()));
        }
    }

    /// Stores an alarm whose configuration was changed, and says so in its history.
    static void putConfiguration(WriteTx tx, Scope scope, Alarm alarm, HistoryText.Change change) {
        tx.put(ALARMS, scope, alarm.name(), alarm);
        appendConfiguration(tx, scope, alarm, change, alarm.configurationUpdated());
    }

    static void appendConfiguration(WriteTx tx, Scope scope, Alarm alarm, HistoryText.Change change, Instant at) {
        HistoryItem item = HistoryText.configurationUpdate(change, scope, alarm);
        tx.append(HISTORY, scope, alarm.name(), CONFIGURATION_UPDATE, at, item);
    }

    static void appendAction(
            WriteTx tx, OpsEvent.AlarmTransitioned event, String action, Instant at, @Nullable String error) {
        HistoryItem item = HistoryText.action(action, event.notification(), event.at(), error);
        tx.append(HISTORY, event.scope(), event.alarmName(), ACTION, at, item);
    }

    private static OpsEvent.AlarmTransitioned transitioned(Scope scope, Alarm alarm, AlarmState from) {
        AlarmStatus status = alarm.status();
        List<String> actions = alarm.actions().enabled() ? alarm.actions().of(status.state()) : List.of();
        String data = status.reasonData();
        return new OpsEvent.AlarmTransitioned(
                UUID.randomUUID().toString(),
                scope,
                status.updated(),
                alarm.name(),
                from.name(),
                status.state().name(),
                status.reason(),
                data == null ? "" : data,
                AlarmNotification.message(scope, alarm, from),
                actions);
    }
}
