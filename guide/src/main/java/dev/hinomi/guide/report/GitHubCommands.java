package dev.hinomi.guide.report;

import dev.hinomi.guide.LintedGuide;
import dev.hinomi.guide.SafeText;
import dev.hinomi.guide.lint.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request. What must be escaped
/// is told by `@actions/core`, `command.ts`: `%`, CR and LF everywhere, `:` and `,` in properties.
public final class GitHubCommands {
    private final RepositoryPath paths;

    /// @param folder that file names are relative to: the top of the repository
    public GitHubCommands(Path folder) {
        paths = new RepositoryPath(folder);
    }

    /// One line for each finding.
    public String of(List<LintedGuide> guides) {
        return guides.stream()
                .flatMap(guide -> guide.findings().stream())
                .map(this::command)
                .collect(Collectors.joining());
    }

    private String command(Finding finding) {
        String fix = finding.fix().map(each -> "\nfix: " + each.description()).orElse("");
        return "::" + level(finding)
                + " file=" + property(paths.of(finding.file()))
                + ",line=" + finding.line()
                + ",title=" + property(finding.rule())
                + "::" + data(finding.message() + "\n" + finding.reason() + fix) + "\n";
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /// Escaped characters come back in the log, so only line breaks are let through.
    private static String data(String text) {
        StringBuilder data = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> data.append(
                        switch (c) {
                            case '%' -> "%25";
                            case '\r' -> "%0D";
                            case '\n' -> "%0A";
                            default -> SafeText.of(Character.toString(c));
                        }));
        return data.toString();
    }
}
