package dev.hinomi.guide.state;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// A guide on a server: its name, and the environment that it was applied for.
///
/// @param environment empty when the guide has none
public record GuideKey(String name, String environment) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,127}");
    private static final Pattern ENVIRONMENT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63})?");
    private static final String SUFFIX = ".md";

    public GuideKey {
        if (!NAME.matcher(name).matches()) {
            throw refused("name", name, "1 to 128 letters, digits and ._-, the first a letter or a digit");
        }
        if (!ENVIRONMENT.matcher(environment).matches()) {
            throw refused("environment", environment, "at most 64 letters, digits and ._-");
        }
    }

    /// The key of a guide that is read from `file`.
    ///
    /// @param name what `guide.yaml` says; the file's name without `.md` otherwise, with a hyphen in place of
    ///     what no name has
    public static GuideKey of(Path file, Optional<String> name, Optional<String> environment) {
        return new GuideKey(name.orElseGet(() -> nameOf(file)), environment.orElse(""));
    }

    private static String nameOf(Path file) {
        String last = String.valueOf(file.getFileName());
        String bare = last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
        String name = bare.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+", "");
        return name.isEmpty() ? "guide" : name;
    }

    /// The name of its file in messages.
    public String file() {
        return name + SUFFIX;
    }

    /// Such as `mesh-v2`, or `mesh-v2 (staging)`.
    @Override
    public String toString() {
        return environment.isEmpty() ? name : name + " (" + environment + ")";
    }

    private static FaultException refused(String what, String value, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(what, what + ": " + value + " (expected: " + expected + ")"));
    }
}
