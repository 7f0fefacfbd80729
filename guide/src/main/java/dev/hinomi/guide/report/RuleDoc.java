package dev.hinomi.guide.report;

import dev.hinomi.guide.lint.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `docs/lint.md` says of a rule. A section is `### id`, the usual severity unless it is an error, a sentence that
/// says what the rule finds, and the rest.
///
/// @param severity the usual one; a finding may have another
/// @param summary one sentence
/// @param text all of the section, in Markdown
record RuleDoc(String id, Severity severity, String summary, String text) {
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\S+)\n([^#]*)");
    private static final Pattern CONTENT =
            Pattern.compile("(?:(Error|Warning|Info)\\b[^.]*\\. )?(.+?\\.)(?: .*)?", Pattern.DOTALL);

    /// Of all rules, in the order of the document.
    static List<RuleDoc> all() {
        List<RuleDoc> all = new ArrayList<>();
        Matcher section = SECTION.matcher(resource("lint.md"));
        while (section.find()) {
            all.add(of(section.group(1), section.group(2).strip()));
        }
        return List.copyOf(all);
    }

    static RuleDoc of(String id, String text) {
        Matcher content = CONTENT.matcher(text);
        if (!content.matches()) {
            throw new IllegalStateException(id + ": " + text + " (expected: a severity and a sentence)");
        }
        String severity = Objects.requireNonNullElse(content.group(1), "Error");
        return new RuleDoc(
                id,
                switch (severity) {
                    case "Warning" -> Severity.WARNING;
                    case "Info" -> Severity.INFO;
                    default -> Severity.ERROR;
                },
                content.group(2).replace("`", ""),
                text);
    }

    /// A text file of this package.
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RuleDoc.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
