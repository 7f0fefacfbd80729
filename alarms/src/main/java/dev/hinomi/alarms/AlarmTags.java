package dev.hinomi.alarms;

import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The tags of alarms. Blocking.
public final class AlarmTags {
    private final Records records;

    AlarmTags(Records records) {
        this.records = records;
    }

    /// The tags of an alarm.
    ///
    /// @throws FaultException when there is no such alarm
    public Map<String, String> of(Scope scope, String name) {
        return records.read(tx -> AlarmRecords.find(tx, scope, name))
                .map(document -> document.value().tags())
                .orElseThrow(() -> AlarmRecords.notFound(name));
    }

    /// Gives an alarm other tags, made of those that it has.
    ///
    /// @throws FaultException when there is no such alarm
    public void change(Scope scope, String name, UnaryOperator<Map<String, String>> change) {
        records.write(tx -> {
            Document<Alarm> document =
                    AlarmRecords.find(tx, scope, name).orElseThrow(() -> AlarmRecords.notFound(name));
            Alarm tagged =
                    document.value().withTags(change.apply(document.value().tags()));
            return tx.put(AlarmRecords.ALARMS, scope, name, tagged, document.version());
        });
    }
}
