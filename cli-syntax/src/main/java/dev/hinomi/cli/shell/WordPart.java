package dev.hinomi.cli.shell;

import java.util.List;
import java.util.regex.Pattern;

/// A piece of a word: what is known, and what only running the script would tell.
public sealed interface WordPart {
    /// Text as the command receives it, quotes removed.
    record Literal(String text) implements WordPart {}

    /// `$NAME` or `${NAME...}`.
    ///
    /// @param source as written
    record Variable(String source) implements WordPart {}

    /// `$(...)`, backquotes, `$((...))` or `<(...)`.
    ///
    /// @param source as written
    /// @param commands the commands inside; none in arithmetic
    record Substitution(String source, List<ShellCommand> commands) implements WordPart {
        public Substitution {
            commands = List.copyOf(commands);
        }
    }

    /// `<something>` that a reader is meant to replace. A shell would take it for a redirection; documents do not.
    ///
    /// @param source as written, with the angle brackets
    record Placeholder(String source) implements WordPart {
        /// Begins with a letter and ends without a space, which a redirection rarely does.
        public static final Pattern PATTERN =
                Pattern.compile("<[\\p{L}_](?:[^<>\\n|&;()$`'\"]{0,60}[^<>\\s|&;()$`'\"])?>");
    }

    /// As the word reads in the script, without quotes.
    default String rendered() {
        return switch (this) {
            case Literal literal -> literal.text();
            case Variable variable -> variable.source();
            case Substitution substitution -> substitution.source();
            case Placeholder placeholder -> placeholder.source();
        };
    }
}
