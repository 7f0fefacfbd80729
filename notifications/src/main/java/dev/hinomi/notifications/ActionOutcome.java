package dev.hinomi.notifications;

import dev.hinomi.kernel.OpsEvent.AlarmActions;
import dev.hinomi.records.WriteTx;

/// Hears what became of an alarm's actions, so that the alarm's history can tell. Called in the transaction that takes
/// the action, once for each action and event.
public interface ActionOutcome {
    /// The message is on its way: durable, and delivered as the topic's subscriptions allow.
    ///
    /// @param action the ARN out of the event's actions
    void succeeded(WriteTx tx, AlarmActions event, String action);

    /// There is nothing that could be sent to.
    ///
    /// @param reason for people
    void failed(WriteTx tx, AlarmActions event, String action, String reason);
}
