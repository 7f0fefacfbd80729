package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.records.Document;
import dev.hinomi.records.WriteTx;

/// Gives an alarm another status, with everything that this brings with it, in the same transaction.
@FunctionalInterface
public interface StatusWriter {
    void set(WriteTx tx, Document<Alarm> alarm, AlarmStatus next);
}
