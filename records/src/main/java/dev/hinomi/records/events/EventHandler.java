package dev.hinomi.records.events;

import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.WriteTx;

/// What a consumer does about an event.
@FunctionalInterface
public interface EventHandler {
    /// Acts on the event inside the transaction that also moves the consumer's offset past it, so that both happen
    /// once. Work on the outside world is scheduled as a task and done later: it cannot be taken back when the
    /// transaction is, and the transaction must not wait for it.
    ///
    /// When this throws, nothing is kept and the event is tried again later; no later event overtakes it.
    void handle(StoredEvent event, WriteTx tx);
}
