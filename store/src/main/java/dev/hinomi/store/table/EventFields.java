package dev.hinomi.store.table;

import dev.hinomi.store.EventRow;

/// Finds the text and the fields of an event. Called from many threads.
public interface EventFields {
    /// The text.
    String message(EventRow event);

    /// Tells all fields but those that every event has (`@timestamp`, `@message` ...), each name once.
    void discover(EventRow event, FieldSink sink);

    /// Takes the fields of an event.
    @FunctionalInterface
    interface FieldSink {
        /// A field. Numbers and truths are texts too: `12.50`, `1`.
        void field(String name, String value);
    }
}
