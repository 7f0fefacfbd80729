package dev.hinomi.app.platform;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.kernel.OpsEvent.AlarmActions;
import dev.hinomi.notifications.ActionOutcome;
import dev.hinomi.records.WriteTx;

/// Tells the alarm's history what became of its actions.
final class AlarmActionHistory implements ActionOutcome {
    private final Alarms alarms;

    AlarmActionHistory(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void succeeded(WriteTx tx, AlarmActions event, String action) {
        alarms.recordAction(tx, event, action, null);
    }

    @Override
    public void failed(WriteTx tx, AlarmActions event, String action, String reason) {
        alarms.recordAction(tx, event, action, reason);
    }
}
