package dev.hinomi.notifications.delivery;

import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.state.Delivery;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.notifications.state.Tables.Unfinished;
import dev.hinomi.records.Document;
import dev.hinomi.records.WriteTx;
import java.util.List;
import java.util.Optional;

/// The stored side of deliveries: a message and one task for each of its subscriptions. The message goes when the last
/// task goes.
final class Outbox {
    private Outbox() {}

    /// Stores `message` and its deliveries to `recipients`.
    static List<Delivery> add(WriteTx tx, Scope scope, Message message, List<Subscription> recipients) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        tx.put(Tables.MESSAGES, scope, message.id(), message);
        if (recipients.size() > 1) {
            tx.put(Tables.UNFINISHED, scope, message.id(), new Unfinished(recipients.size()));
        }
        List<Delivery> deliveries = recipients.stream()
                .map(recipient -> Delivery.first(scope, message, recipient))
                .toList();
        deliveries.forEach(delivery -> tx.schedule(Tables.DELIVERIES, delivery.id(), delivery.due(), delivery));
        return deliveries;
    }

    /// Sets the next attempt of a delivery.
    static void again(WriteTx tx, Delivery delivery) {
        tx.schedule(Tables.DELIVERIES, delivery.id(), delivery.due(), delivery);
    }

    /// Ends a delivery, whatever became of it.
    static void finish(WriteTx tx, Delivery delivery) {
        if (!tx.complete(Tables.DELIVERIES, delivery.id())) {
            return;
        }
        Optional<Document<Unfinished>> several = tx.get(Tables.UNFINISHED, delivery.scope(), delivery.message());
        int left = several.map(document -> document.value().deliveries() - 1).orElse(0);
        if (left > 0) {
            tx.put(Tables.UNFINISHED, delivery.scope(), delivery.message(), new Unfinished(left));
        } else {
            several.ifPresent(_ -> tx.delete(Tables.UNFINISHED, delivery.scope(), delivery.message()));
            tx.delete(Tables.MESSAGES, delivery.scope(), delivery.message());
        }
    }
}
