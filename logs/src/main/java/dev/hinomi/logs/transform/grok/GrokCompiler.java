package dev.hinomi.logs.transform.grok;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hinomi.logs.transform.step.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes one regular expression of the parts of a grok expression. Only fields are groups that capture, so
/// that the number of a group is the place of its field.
final class GrokCompiler {
    private static final Pattern USE = Pattern.compile("%\\{(\\w+)(?::(\\w+))?(?::(\\w+))?\\}");

    private final StringBuilder regex = new StringBuilder();
    private final List<GrokExpression.Field> fields = new ArrayList<>();

    void add(GrokPart part) {
        switch (part) {
            case GrokPart.Text text -> regex.append(Pattern.quote(text.text()));
            case GrokPart.Use use -> {
                GrokPatterns.Definition definition = definition(use.pattern());
                use.field().ifPresent(field -> fields.add(new GrokExpression.Field(field, definition.conversion())));
                group(use.field().isPresent(), definition);
            }
        }
    }

    private static GrokPatterns.Definition definition(String name) {
        return Objects.requireNonNull(GrokPatterns.all().get(name), name);
    }

    private void group(boolean captures, GrokPatterns.Definition definition) {
        regex.append(captures ? "(" : "(?:");
        expand(definition.regex());
        regex.append(')');
    }

    /// Writes a definition with those that it uses.
    private void expand(String definition) {
        Matcher use = USE.matcher(definition);
        int copied = 0;
        while (use.find()) {
            regex.append(definition, copied, use.start());
            String field = use.group(2);
            if (field != null) {
                String conversion = use.group(3);
                fields.add(new GrokExpression.Field(
                        KeyPath.of(field), conversion == null ? Conversion.NONE : Conversion.valueOf(conversion)));
            }
            group(field != null, definition(use.group(1)));
            copied = use.end();
        }
        regex.append(definition, copied, definition.length());
    }

    Pattern pattern() {
        return Pattern.compile(regex + "\\n?");
    }

    List<GrokExpression.Field> fields() {
        return List.copyOf(fields);
    }
}
