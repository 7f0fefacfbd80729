package dev.hinomi.cli.shell;

import java.util.ArrayList;
import java.util.List;

/// Reads shell scripts as documents show them: POSIX shell quoting, line continuations, comments, pipes and lists,
/// redirections, here-documents, substitutions. Nothing is run or expanded. Control structures are seen through: the
/// commands inside are found, their conditions are not understood.
public final class CommandLine {
    private CommandLine() {}

    /// The simple commands of a script in the order of their first words, those inside substitutions included.
    ///
    /// @param firstLine the number of the script's first line in its document
    public static List<ShellCommand> parse(String script, int firstLine) {
        Source source = new Source(script, firstLine);
        return parse(source, 0, script.length(), false);
    }

    static List<ShellCommand> parse(Source source, int from, int to, boolean nested) {
        ShellScanner scanner = new ShellScanner(source, from, to);
        List<ShellCommand> commands = new ArrayList<>();
        for (ShellCommand command : new CommandGrouping(scanner, nested).group()) {
            commands.add(command);
            command.assignments().forEach(word -> addNested(word, commands));
            command.words().forEach(word -> addNested(word, commands));
        }
        return List.copyOf(commands);
    }

    private static void addNested(Word word, List<ShellCommand> commands) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Substitution substitution) {
                commands.addAll(substitution.commands());
            }
        }
    }
}
