package dev.hinomi.wire.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shape of a model. Mirrors the run-time schema, with names in place of references.
sealed interface ShapeModel {
    String name();

    /// Whether a Java type of its own is generated for it; the others are constants of one class.
    default boolean hasOwnFile() {
        return this instanceof Structure || this instanceof EventStream;
    }

    /// Bounds as the model writes them; null when there is none.
    record Bounds(
            @Nullable Double min,
            @Nullable Double max,
            @Nullable String pattern) {
        static final Bounds NONE = new Bounds(null, null, null);
    }

    record Text(String name, Bounds bounds, List<String> enumValues) implements ShapeModel {}

    record Bool(String name) implements ShapeModel {}

    record Numeric(String name, Kind kind, Bounds bounds) implements ShapeModel {
        enum Kind {
            INT("Integer", "Int"),
            BIG_INT("Long", "BigInt"),
            REAL("Double", "Real"),
            SMALL_REAL("Float", "SmallReal");

            final String javaType;
            final String schemaType;

            Kind(String javaType, String schemaType) {
                this.javaType = javaType;
                this.schemaType = schemaType;
            }
        }
    }

    record Timestamp(String name, @Nullable String format) implements ShapeModel {}

    record Bytes(String name, Bounds bounds) implements ShapeModel {}

    record Sequence(String name, Bounds bounds, String memberName, boolean flattened, String member)
            implements ShapeModel {}

    record Dictionary(
            String name, Bounds bounds, String keyName, String valueName, boolean flattened, String key, String value)
            implements ShapeModel {}

    record Structure(String name, List<MemberModel> members, boolean union) implements ShapeModel {}

    /// A union of the events that an output streams.
    record EventStream(String name, List<EventModel> events) implements ShapeModel {}

    /// A kind of event.
    ///
    /// @param shape a structure
    record EventModel(String name, String shape, boolean exception) {}

    /// A member of a structure.
    ///
    /// @param location a constant of `Member.Location`
    record MemberModel(String name, String wireName, String location, boolean required, String shape) {}
}
