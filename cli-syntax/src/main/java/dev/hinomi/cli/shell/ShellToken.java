package dev.hinomi.cli.shell;

/// What a script consists of.
sealed interface ShellToken {
    record Text(Word word) implements ShellToken {}

    /// What ends a command.
    ///
    /// @param text `|`, `|&`, `||`, `&&`, `;`, `;;`, `&`, `(`, `)` or a newline
    record Separator(String text) implements ShellToken {}

    /// The next word is its target.
    record Redirect(String operator) implements ShellToken {}

    record Problem(ShellProblem problem) implements ShellToken {}
}
