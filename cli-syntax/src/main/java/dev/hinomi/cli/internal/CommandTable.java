package dev.hinomi.cli.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A command of a service: an operation, or one that only the CLI has.
///
/// @param operation the API's name of the operation; null for a command that only the CLI has
/// @param options by name without dashes
/// @param negatives options that say no, such as `no-actions-enabled`, and the option that they negate
/// @param positional how many words each positional argument takes; 0 when it may be left out
/// @param cli2Only whether version 1 of the CLI does not have it
public record CommandTable(
        @Nullable String operation,
        Map<String, OptionTable> options,
        Map<String, String> negatives,
        Map<String, String> aliases,
        Map<String, Integer> positional,
        boolean cli2Only) {}
