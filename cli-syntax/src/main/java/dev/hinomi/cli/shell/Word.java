package dev.hinomi.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One word of a command.
///
/// @param line the line of the script that it begins on
/// @param offset where it begins in the script, in characters from 0
/// @param end where it ends, exclusive
/// @param quoted whether any of it stands in quotes
public record Word(List<WordPart> parts, int line, int offset, int end, boolean quoted) {
    public Word {
        parts = List.copyOf(parts);
    }

    /// The word without quotes; substitutions and placeholders as they are written.
    public String text() {
        return parts.stream().map(WordPart::rendered).collect(Collectors.joining());
    }

    /// Whether a part of the value is known only when the script runs, or is for the reader to replace.
    public boolean dynamic() {
        return parts.stream().anyMatch(part -> !(part instanceof WordPart.Literal));
    }

    /// The text, when all of it is known.
    public Optional<String> literal() {
        return dynamic() ? Optional.empty() : Optional.of(text());
    }

    /// Whether it is exactly this, whatever its quoting.
    public boolean is(String text) {
        return !dynamic() && text().equals(text);
    }

    /// The known text that it begins with; empty when it begins with a substitution.
    public String prefix() {
        return !parts.isEmpty() && parts.getFirst() instanceof WordPart.Literal literal ? literal.text() : "";
    }

    /// What follows the first `length` characters, which must be in [#prefix].
    public Word after(int length) {
        List<WordPart> rest = new ArrayList<>(parts);
        WordPart.Literal first = new WordPart.Literal(prefix().substring(length));
        rest.set(0, first);
        return new Word(rest, line, offset, end, quoted);
    }
}
