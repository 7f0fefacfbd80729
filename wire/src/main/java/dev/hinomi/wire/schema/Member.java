package dev.hinomi.wire.schema;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A member of a structure.
///
/// @param name the name in the model, which JSON and CBOR use
/// @param wireName the name in query form, XML, header or URI: `locationName`, or `name` when there is none
/// @param location where a REST protocol or an event stream carries it
/// @param get reads it from the record; null when absent
public record Member<R>(
        String name,
        String wireName,
        Location location,
        boolean required,
        Supplier<Shape> shape,
        Function<R, @Nullable Object> get) {

    /// Where a REST protocol or an event stream carries a member (Smithy 2.0 specification, "HTTP binding traits" and
    /// "Event streams").
    public enum Location {
        BODY,
        URI,
        QUERY,
        HEADER,
        HEADER_PREFIX,
        STATUS,
        /// The member is the whole body.
        PAYLOAD,
        /// The member is a header of its event.
        EVENT_HEADER,
        /// The member is the whole payload of its event.
        EVENT_PAYLOAD
    }
}
