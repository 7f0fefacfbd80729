package dev.hinomi.cli.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a value may be. Shapes refer to one another by name ([ServiceTable#shape]), because some reach themselves.
public sealed interface ValueShape {
    /// Bounds of a length, a count or a number; null where there is none.
    record Bounds(@Nullable Double min, @Nullable Double max) {}

    record Text(
            List<String> enumValues,
            Bounds bounds,
            @Nullable String pattern) implements ValueShape {}

    record Numeric(boolean integral, Bounds bounds) implements ValueShape {}

    record Bool() implements ValueShape {}

    record Timestamp() implements ValueShape {}

    record Bytes() implements ValueShape {}

    /// Any JSON.
    record Document() implements ValueShape {}

    record Sequence(String member, Bounds bounds) implements ValueShape {}

    record Dictionary(String value) implements ValueShape {}

    /// A structure.
    ///
    /// @param members the names of their shapes by member name, in the model's order
    record Structure(Map<String, String> members, List<String> required) implements ValueShape {}

    default boolean scalar() {
        return switch (this) {
            case Text ignored -> true;
            case Numeric ignored -> true;
            case Bool ignored -> true;
            case Timestamp ignored -> true;
            case Bytes ignored -> true;
            case Document ignored -> false;
            case Sequence ignored -> false;
            case Dictionary ignored -> false;
            case Structure ignored -> false;
        };
    }
}
