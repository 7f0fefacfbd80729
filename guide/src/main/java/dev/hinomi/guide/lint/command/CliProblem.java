package dev.hinomi.guide.lint.command;

import dev.hinomi.cli.CliFinding;
import dev.hinomi.guide.item.AwsCommand;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Fix;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.lint.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the AWS CLI or AWS itself refuses in a command, or takes in another way than it looks: one rule for each kind.
public record CliProblem(CliFinding.Kind kind) implements Rule {
    private static final Pattern CLI_2 = Pattern.compile(
            "(?i)AWS CLI[^|]{0,12}(?:v2|version 2|バージョン ?2)\\b|version 2 of the AWS CLI",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public String id() {
        return "cli-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void check(Guide guide, Findings findings) {
        if (kind == CliFinding.Kind.NEEDS_CLI_2 && asksForCli2(guide)) {
            return;
        }
        guide.items(AwsCommand.class)
                .filter(command -> !guide.isFragment(command))
                .forEach(command -> command.problems().stream()
                        .filter(problem -> problem.kind() == kind)
                        .forEach(problem -> findings.add(
                                problem.line(), severity(), problem.message(), reason(), fix(guide, problem))));
    }

    /// Whether the guide tells its reader to have version 2.
    private static boolean asksForCli2(Guide guide) {
        return guide.document().lines().stream()
                .anyMatch(line -> CLI_2.matcher(line).find());
    }

    private Severity severity() {
        if (kind == CliFinding.Kind.NEEDS_CLI_2) {
            return Severity.INFO;
        }
        return kind.refused() ? Severity.ERROR : Severity.WARNING;
    }

    private String reason() {
        if (kind.refused()) {
            return "The command ends with an error before it does anything.";
        }
        return kind == CliFinding.Kind.NEEDS_CLI_2
                ? "With version 1 of the CLI the command does not exist."
                : "The command does something else than it seems to.";
    }

    private static Optional<Fix> fix(Guide guide, AwsCommand.Problem problem) {
        boolean onOneLine = guide.line(problem.line())
                .filter(line -> !problem.written().isEmpty() && line.contains(problem.written()))
                .isPresent();
        return problem.suggestion()
                .filter(suggestion -> onOneLine)
                .map(suggestion -> new Fix(
                        "write " + suggestion, List.of(new TextEdit(problem.line(), problem.written(), suggestion))));
    }
}
