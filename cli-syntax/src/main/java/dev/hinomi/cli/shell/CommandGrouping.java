package dev.hinomi.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Groups tokens into simple commands. Words that only steer the shell are left out.
final class CommandGrouping {
    private static final Set<String> STEERING = Set.of(
            "if", "then", "elif", "else", "fi", "while", "until", "do", "done", "esac", "{", "}", "!", "time", "$");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*\\+?=.*", Pattern.DOTALL);

    private final List<ShellToken> tokens;
    private final boolean nested;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final List<Word> assignments = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<ShellCommand.Redirection> redirections = new ArrayList<>();
    private final List<ShellProblem> problems = new ArrayList<>();

    CommandGrouping(ShellScanner scanner, boolean nested) {
        this.tokens = scanner.scan();
        this.nested = nested;
    }

    List<ShellCommand> group() {
        @Nullable String redirect = null;
        for (ShellToken token : tokens) {
            switch (token) {
                case ShellToken.Problem problem -> problems.add(problem.problem());
                case ShellToken.Redirect next -> redirect = next.operator();
                case ShellToken.Separator separator -> close(separator.text());
                case ShellToken.Text text -> {
                    add(text.word(), redirect);
                    redirect = null;
                }
            }
        }
        close("");
        return commands;
    }

    private void add(Word word, @Nullable String redirect) {
        if (redirect != null) {
            redirections.add(new ShellCommand.Redirection(redirect, word));
            return;
        }
        boolean first = words.isEmpty();
        if (first && !word.quoted() && STEERING.contains(word.text())) {
            return;
        }
        if (first && ASSIGNMENT.matcher(word.prefix()).matches()) {
            assignments.add(word);
        } else {
            words.add(word);
        }
    }

    private void close(String separator) {
        if (!words.isEmpty() || !assignments.isEmpty()) {
            Word first = assignments.isEmpty() ? words.getFirst() : assignments.getFirst();
            commands.add(new ShellCommand(assignments, words, redirections, separator, nested, first.line(), problems));
        }
        assignments.clear();
        words.clear();
        redirections.clear();
        problems.clear();
    }
}
