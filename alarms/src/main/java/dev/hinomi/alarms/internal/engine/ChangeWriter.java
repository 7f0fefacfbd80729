package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the changes of many alarms at once. Each is made on the alarm as it is stored then: one that was changed or
/// deleted since it was evaluated is left alone, and its next evaluation sees the change. A change is stored together
/// with the state that it leads to, so an evaluation that is repeated after a crash finds nothing left to do.
final class ChangeWriter {
    private final Records records;
    private final Transitions transitions;

    ChangeWriter(Records records, Transitions transitions) {
        this.records = records;
        this.transitions = transitions;
    }

    void write(List<WatchedAlarm.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<WatchedAlarm, Document<Alarm>> stored = records.write(tx -> apply(tx, changes));
        stored.forEach(WatchedAlarm::refresh);
    }

    private Map<WatchedAlarm, Document<Alarm>> apply(WriteTx tx, List<WatchedAlarm.Change> changes) {
        Map<WatchedAlarm, Document<Alarm>> stored = new HashMap<>();
        for (WatchedAlarm.Change change : changes) {
            AlarmKey key = change.alarm().key();
            AlarmRecords.find(tx, key.scope(), key.name())
                    .filter(document -> change.appliesTo(document.value()))
                    .ifPresent(document -> change.store(tx, transitions, document));
            AlarmRecords.find(tx, key.scope(), key.name()).ifPresent(document -> stored.put(change.alarm(), document));
        }
        return stored;
    }
}
