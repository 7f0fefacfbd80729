package dev.hinomi.cli;

import dev.hinomi.cli.CliFinding.Kind;
import dev.hinomi.cli.shell.ShellProblem;
import dev.hinomi.cli.shell.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is found in one command.
final class Findings {
    private final List<CliFinding> findings = new ArrayList<>();

    void add(Kind kind, Word at, String message) {
        add(kind, at, message, null);
    }

    void add(Kind kind, Word at, String message, @Nullable String suggestion) {
        findings.add(new CliFinding(kind, message, suggestion, at.line(), at.offset(), at.end() - at.offset()));
    }

    void add(ShellProblem problem) {
        findings.add(new CliFinding(Kind.SHELL_SYNTAX, problem.message(), null, problem.line(), problem.offset(), 1));
    }

    List<CliFinding> inOrder() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(CliFinding::offset))
                .toList();
    }
}
