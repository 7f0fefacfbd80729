package dev.hinomi.notifications;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.OpsEvent.AlarmTransitioned;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.events.EventHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Publishes an alarm's change of state to each topic among its actions, as CloudWatch does. Actions that are no
/// topics belong to others.
final class AlarmNotifications implements EventHandler {
    private final Publishing publishing;
    private final ActionOutcome outcome;

    AlarmNotifications(Publishing publishing, ActionOutcome outcome) {
        this.publishing = publishing;
        this.outcome = outcome;
    }

    @Override
    public void handle(StoredEvent stored, WriteTx tx) {
        switch (stored.event()) {
            case AlarmTransitioned event -> event.actions().forEach(action -> act(tx, event, action));
        }
    }

    private void act(WriteTx tx, AlarmTransitioned event, String action) {
        Optional<Arn> topic = Arn.parse(action).filter(arn -> arn.service().equals("sns"));
        if (topic.isEmpty()) {
            return;
        }
        String name = topic.get().resource();
        boolean here = topic.get().equals(event.scope().arn("sns", name));
        AlarmText text = AlarmText.of(event);
        Map<String, String> bodies = Map.of(Message.DEFAULT, event.notification(), Protocol.EMAIL.label(), text.mail());
        if (here && publishing.publish(tx, event.scope(), messageId(event, action), name, text.subject(), bodies)) {
            outcome.succeeded(tx, event, action);
        } else {
            outcome.failed(tx, event, action, "Topic does not exist: " + action);
        }
    }

    /// The same whenever the event is handled, so that receivers recognise a message that they have.
    private static String messageId(AlarmTransitioned event, String action) {
        return UUID.nameUUIDFromBytes((event.id() + " " + action).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
