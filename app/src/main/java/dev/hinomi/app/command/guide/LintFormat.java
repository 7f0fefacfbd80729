package dev.hinomi.app.command.guide;

import dev.hinomi.guide.LintedGuide;
import dev.hinomi.guide.ReviewJson;
import dev.hinomi.guide.ReviewPrinter;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.report.GitHubCommands;
import dev.hinomi.guide.report.Sarif;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How findings are printed, named as the user writes it.
enum LintFormat {
    text,
    json,
    sarif,
    github;

    /// Whole lines, or nothing when there is nothing to say.
    String print(List<LintedGuide> guides, Optional<URI> documentation) {
        List<Finding> findings =
                guides.stream().flatMap(guide -> guide.findings().stream()).toList();
        return switch (this) {
            case text -> ReviewPrinter.findings(findings);
            case json -> ReviewJson.findings(findings) + "\n";
            case sarif -> new Sarif(here(), documentation).of(guides) + "\n";
            case github -> new GitHubCommands(here()).of(guides);
        };
    }

    private static Path here() {
        return Path.of("");
    }
}
