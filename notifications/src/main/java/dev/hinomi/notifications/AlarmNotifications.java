package dev.hinomi.notifications;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.OpsEvent.AlarmActions;
import dev.hinomi.notifications.state.Cause;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.events.EventHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Publishes an alarm's change of state to each topic among its actions, as CloudWatch does, and sends it to each
/// endpoint. Of other actions it says that nothing was done; the event log keeps them.
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
            case AlarmActions event -> event.actions().forEach(action -> act(tx, event, action));
        }
    }

    private void act(WriteTx tx, AlarmActions event, String action) {
        if (action.startsWith("https://") || action.startsWith("http://")) {
            publishing.send(tx, event.scope(), messageId(event, action), action, event.notification(), cause(event));
            outcome.succeeded(tx, event, action);
            return;
        }
        Optional<Arn> target = Arn.parse(action);
        if (target.isPresent() && target.get().service().equals("sns")) {
            publish(tx, event, action, target.get());
        } else {
            String service = target.map(Arn::service).orElse("");
            outcome.failed(tx, event, action, "Not executed: nothing here acts on targets of " + service);
        }
    }

    private void publish(WriteTx tx, AlarmActions event, String action, Arn topic) {
        boolean here = topic.equals(event.scope().arn("sns", topic.resource()));
        AlarmText text = AlarmText.of(event);
        Map<String, String> bodies = Map.of(Message.DEFAULT, event.notification(), Protocol.EMAIL.label(), text.mail());
        String id = messageId(event, action);
        if (here && publishing.publish(tx, event.scope(), id, topic.resource(), text.subject(), bodies, cause(event))) {
            outcome.succeeded(tx, event, action);
        } else {
            outcome.failed(tx, event, action, "Topic does not exist: " + action);
        }
    }

    private static Cause cause(AlarmActions event) {
        return Cause.alarm(event.alarmName());
    }

    /// The same whenever the event is handled, so that receivers recognise a message that they have.
    private static String messageId(AlarmActions event, String action) {
        return UUID.nameUUIDFromBytes((event.id() + " " + action).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
