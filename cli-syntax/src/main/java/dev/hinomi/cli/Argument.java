package dev.hinomi.cli;

import dev.hinomi.cli.shell.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An option of a command, with its value.
///
/// @param option its full name without dashes; `actions-enabled` for `--no-actions-enabled` too, whose value is false
/// @param member the member of the operation's input that it sets; null for options of the CLI's own
/// @param word the option as written
/// @param values the words of its value as written
public record Argument(String option, @Nullable String member, CliValue value, Word word, List<Word> values) {
    public Argument {
        values = List.copyOf(values);
    }

    public int line() {
        return word.line();
    }
}
