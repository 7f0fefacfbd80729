package dev.hinomi.guide.settings;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The secrets of a guide while it is applied. Nothing shows them: what goes to a person or to the registry
/// passes [#redact] first.
public final class SecretValues {
    /// What a redacted text has in place of a value begins so.
    public static final String MARK = "(secret ";

    /// A shorter text would be found in words that have nothing to do with it.
    private static final int SHORTEST = 6;

    private static final long LARGEST_FILE = 16 * 1024;

    private final Map<String, String> values;

    private SecretValues(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static SecretValues none() {
        return new SecretValues(Map.of());
    }

    /// Reads the secrets that `settings` refer to.
    ///
    /// @param environment the variables of whoever applies the guide
    /// @throws FaultException when one is missing or cannot be put into a command; with its name, never its
    ///     value
    public static SecretValues read(GuideSettings settings, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        settings.secrets().forEach((name, source) -> {
            String value = switch (source) {
                case SecretSource.Variable variable -> variable(name, variable, environment);
                case SecretSource.TextFile file -> content(name, file);
            };
            values.put(name, checked(name, source, value));
        });
        return new SecretValues(values);
    }

    /// By the name that stands in the guide.
    Map<String, String> byName() {
        return values;
    }

    /// `text` with the name of each secret in place of its value, such as `(secret SLACK_URL)`.
    public String redact(String text) {
        String redacted = text;
        List<Map.Entry<String, String>> longestFirst = values.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(
                                secret -> -secret.getValue().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        for (Map.Entry<String, String> secret : longestFirst) {
            redacted = redacted.replace(secret.getValue(), MARK + secret.getKey() + ")");
        }
        return redacted;
    }

    /// Never shows a value.
    @Override
    public String toString() {
        return "SecretValues" + values.keySet();
    }

    private static String variable(String name, SecretSource.Variable variable, Map<String, String> environment) {
        String value = environment.get(variable.name());
        if (value == null) {
            throw refused(name, "the variable " + variable.name() + " is not set", "a variable with the secret");
        }
        return value;
    }

    private static String content(String name, SecretSource.TextFile file) {
        Path path = Path.of(file.path());
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw refused(
                        name,
                        path + " has " + Files.size(path) + " bytes",
                        "a file with nothing but the secret, at most " + LARGEST_FILE + " bytes");
            }
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.NotFound(
                            "secret",
                            name + ": " + path + " cannot be read: "
                                    + e.getClass().getSimpleName() + " (expected: a file with the secret)"),
                    e);
        }
    }

    private static String checked(String name, SecretSource source, String value) {
        String where = switch (source) {
            case SecretSource.Variable variable -> "the variable " + variable.name();
            case SecretSource.TextFile file -> file.path();
        };
        if (value.length() < SHORTEST) {
            throw refused(name, where + " has " + value.length() + " characters", "at least " + SHORTEST);
        }
        if (!GuideSettings.isSafe(value)) {
            throw refused(
                    name,
                    where + " has characters that cannot stand in a command",
                    "at most 1000 letters, digits and ._@:/+=,%-");
        }
        return value;
    }

    private static FaultException refused(String name, String what, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(name, name + ": " + what + " (expected: " + expected + ")"));
    }
}
