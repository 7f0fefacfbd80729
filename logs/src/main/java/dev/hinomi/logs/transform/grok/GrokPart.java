package dev.hinomi.logs.transform.grok;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hinomi.logs.transform.step.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a grok expression.
sealed interface GrokPart {
    /// Text that has to be there as it stands.
    record Text(String text) implements GrokPart {}

    /// The use of a pattern.
    ///
    /// @param field where its value goes; nowhere when empty
    record Use(String pattern, Optional<KeyPath> field) implements GrokPart {}

    Pattern USE = Pattern.compile("%\\{([^}]*)\\}");

    static List<GrokPart> split(String expression) throws InvalidGrokException {
        List<GrokPart> parts = new ArrayList<>();
        Matcher use = USE.matcher(expression);
        int copied = 0;
        while (use.find()) {
            addText(parts, expression.substring(copied, use.start()));
            parts.add(use(use.group(1)));
            copied = use.end();
        }
        addText(parts, expression.substring(copied));
        return parts;
    }

    private static GrokPart use(String inside) throws InvalidGrokException {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        GrokPatterns.@Nullable Definition definition = GrokPatterns.all().get(name);
        if (definition == null || definition.max() == 0) {
            throw new InvalidGrokException("%{" + name + "} is not a pattern that is known; one of the supported grok"
                    + " patterns, without expressions of your own");
        }
        if (colon < 0) {
            return new Use(name, Optional.empty());
        }
        String field = inside.substring(colon + 1);
        if (field.isEmpty() || field.indexOf(':') >= 0) {
            throw new InvalidGrokException(
                    "%{" + inside + "}: a name after the colon, and no type, as grok makes texts; use typeConverter");
        }
        return new Use(name, Optional.of(KeyPath.parse(field)));
    }

    private static void addText(List<GrokPart> parts, String text) throws InvalidGrokException {
        if (text.contains(".*") || text.contains(".+") || text.contains("(?")) {
            throw new InvalidGrokException(
                    "between patterns only text that stands there; regular expressions are not supported");
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
                if (Character.isLetterOrDigit(c)) {
                    throw new InvalidGrokException(
                            "\\" + c + ": between patterns only text that stands there; regular expressions are not"
                                    + " supported");
                }
            }
            plain.append(c);
        }
        if (!plain.isEmpty()) {
            parts.add(new Text(plain.toString()));
        }
    }
}
