package dev.hinomi.cli;

import dev.hinomi.cli.shell.Word;
import dev.hinomi.cli.shell.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// A word as text in which every unknown part is one character of a private area, so that JSON and shorthand around
/// unknown parts can be read and the unknown parts be found again in the pieces.
final class Template {
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private final String text;
    private final List<String> unknown = new ArrayList<>();
    private boolean placeholder;

    Template(Word word) {
        StringBuilder builder = new StringBuilder();
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal) {
                literal(literal.text(), builder);
            } else {
                placeholder |= part instanceof WordPart.Placeholder;
                unknown(part.rendered(), builder);
            }
        }
        text = builder.toString();
    }

    /// The text, with a private character for each unknown part.
    String text() {
        return text;
    }

    boolean dynamic() {
        return !unknown.isEmpty();
    }

    /// Whether it has a `<something>` for the reader to replace.
    boolean placeholder() {
        return placeholder;
    }

    /// A piece of the text as a value.
    CliValue value(String piece) {
        String rendered = render(piece);
        return rendered.equals(piece) ? new CliValue.Text(piece) : new CliValue.Dynamic(rendered);
    }

    private void literal(String literal, StringBuilder builder) {
        Matcher matcher = WordPart.Placeholder.PATTERN.matcher(literal);
        int at = 0;
        while (matcher.find()) {
            builder.append(literal, at, matcher.start());
            unknown(matcher.group(), builder);
            placeholder = true;
            at = matcher.end();
        }
        builder.append(literal, at, literal.length());
    }

    private void unknown(String source, StringBuilder builder) {
        if (FIRST + unknown.size() <= LAST) {
            builder.append((char) (FIRST + unknown.size()));
            unknown.add(source);
        }
    }

    String render(String piece) {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            int index = piece.charAt(i) - FIRST;
            if (index >= 0 && index < unknown.size()) {
                builder.append(unknown.get(index));
            } else {
                builder.append(piece.charAt(i));
            }
        }
        return builder.toString();
    }
}
