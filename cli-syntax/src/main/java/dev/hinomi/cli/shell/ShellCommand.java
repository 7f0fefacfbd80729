package dev.hinomi.cli.shell;

import java.util.List;

/// One simple command of a script, such as one side of a pipe.
///
/// @param assignments `NAME=value` words before the command
/// @param words the command and its arguments
/// @param redirections such as `> file`; their words are not among `words`
/// @param separator what ends it: `|`, `&&`, `||`, `;`, `&`, `)`, or a newline; empty at the end of the script
/// @param nested whether it stands in a substitution
/// @param line the line of its first word
public record ShellCommand(
        List<Word> assignments,
        List<Word> words,
        List<Redirection> redirections,
        String separator,
        boolean nested,
        int line,
        List<ShellProblem> problems) {
    public ShellCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
        problems = List.copyOf(problems);
    }

    /// A redirection.
    ///
    /// @param operator such as `>`, `2>&1`'s `2>&`, `<<`
    public record Redirection(String operator, Word target) {}

    /// Where it ends in the script, exclusive.
    public int end() {
        return words.isEmpty() ? assignments.getLast().end() : words.getLast().end();
    }
}
