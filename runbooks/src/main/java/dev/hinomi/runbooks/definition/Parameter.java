package dev.hinomi.runbooks.definition;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A value that a run is started with.
///
/// @param name as in `{{name}}`
/// @param description what it is
/// @param fallback what it is when nobody says
/// @param choices the only values; empty when any of the type will do
public record Parameter(String name, Type type, String description, Optional<String> fallback, List<String> choices) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    public Parameter {
        choices = List.copyOf(choices);
        if (!NAME.matcher(name).matches()) {
            throw new FaultException(new Fault.InvalidParameter(
                    "parameter",
                    "parameter " + name + " (expected: 1 to 64 letters, digits, '-' and '_', first a letter)"));
        }
        if (fallback.isPresent()) {
            check(name, type, choices, fallback.get());
        }
    }

    /// What a value may look like. None lets in what a shell or a query would interpret.
    public enum Type {
        TEXT("[\\p{L}\\p{N}._@:/+=,%-]{1,1000}", "letters, digits and ._@:/+=,%-"),
        NUMBER("-?\\d{1,15}(\\.\\d{1,9})?", "a number"),
        TIME("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "a time such as 2026-11-22T06:00:00Z");

        private final Pattern pattern;
        private final String expected;

        Type(String pattern, String expected) {
            this.pattern = Pattern.compile(pattern);
            this.expected = expected;
        }
    }

    /// Refuses a value that is none of this parameter.
    public void check(String value) {
        check(name, type, choices, value);
    }

    private static void check(String name, Type type, List<String> choices, String value) {
        if (!type.pattern.matcher(value).matches()) {
            throw refused(name, value, type.expected);
        }
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw refused(name, value, String.join(", ", choices));
        }
    }

    private static FaultException refused(String name, String value, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(name, "parameter " + name + ": " + value + " (expected: " + expected + ")"));
    }
}
