package dev.hinomi.cli.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An option of a command.
///
/// @param name without dashes
/// @param member the member of the operation's input that it sets; null for options of the CLI's own
/// @param shape the name of the value's shape; null for options of the CLI's own
/// @param enumValues permitted values of an option of the CLI's own; empty when any is
/// @param repeatable whether it may be given again to add to it
public record OptionTable(
        String name,
        @Nullable String member,
        @Nullable String shape,
        Arity arity,
        boolean required,
        List<String> enumValues,
        boolean repeatable) {

    /// How many words follow.
    public enum Arity {
        NONE,
        OPTIONAL,
        ONE,
        MANY
    }

    /// An option of the CLI's own.
    static OptionTable own(String name, Arity arity, String... enumValues) {
        return new OptionTable(name, null, null, arity, false, List.of(enumValues), false);
    }
}
