package dev.hinomi.store.table;

/// A field of an event.
///
/// @param name `@message`, or a discovered field: `level`, `error.code`, `items.0.id`, `@requestId`
/// @param unmasked whether sensitive data in it is shown; the same column for events that are not protected
public record FieldName(String name, boolean unmasked) {
    /// The text of the event.
    public static final FieldName MESSAGE = new FieldName("@message", false);
}
