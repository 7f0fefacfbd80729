package dev.hinomi.notifications;

import dev.hinomi.kernel.OpsEvent.AlarmActions;
import dev.hinomi.records.WriteTx;

/// For tests without alarms.
final class UnheardOutcome implements ActionOutcome {
    @Override
    public void succeeded(WriteTx tx, AlarmActions event, String action) {
        throw new AssertionError("unexpected action " + action);
    }

    @Override
    public void failed(WriteTx tx, AlarmActions event, String action, String reason) {
        throw new AssertionError("unexpected action " + action);
    }
}
