package dev.hinomi.wire.schema;

import org.jspecify.annotations.Nullable;

/// What the model permits for a value: its length (text: characters; list, map: entries; blob: bytes), its range or
/// its pattern. A bound that is null is not checked.
public record Constraints(
        @Nullable Double min,
        @Nullable Double max,
        @Nullable String pattern) {
    public static final Constraints NONE = new Constraints(null, null, null);
}
