package dev.hinomi.wire.schema;

import java.util.List;

/// The events that an operation answers with, one after the other (Smithy 2.0, "Event streams").
///
/// @param name the union's name in the model
/// @param events the kinds of events, exceptions among them
/// @param <E> the sealed interface of their records
public record EventStream<E>(String name, List<Event<? extends E>> events) {
    public EventStream {
        events = List.copyOf(events);
    }

    /// A kind of event.
    ///
    /// @param name the union's member, which the wire carries as the event's type
    /// @param exception whether it is an error that ends the stream
    public record Event<R>(String name, Shape.Structure<R> shape, boolean exception) {}

    /// The kind of event that a record is.
    public Event<? extends E> kindOf(E event) {
        return events.stream()
                .filter(kind -> kind.shape().type().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "event: a " + event.getClass().getSimpleName() + " (expected: one of " + name + ")"));
    }
}
