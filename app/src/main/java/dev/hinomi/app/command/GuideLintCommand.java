package dev.hinomi.app.command;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.ReviewJson;
import dev.hinomi.guide.ReviewPrinter;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide lint FILE...`: prints only what is wrong. Needs no server.
@Command(
        name = "lint",
        description = "Prints what is wrong with guides. Ends with 1 when there is an error.",
        mixinStandardHelpOptions = true)
final class GuideLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "guides in Markdown")
    private List<Path> files;

    private GuideLintCommand() {}

    static CommandLine line() {
        return new CommandLine(new GuideLintCommand());
    }

    @Override
    public Integer call() {
        GuideImport importer = new GuideImport();
        List<Review> reviews = files.stream()
                .map(file -> importer.run(file, options.settingsOf(file)))
                .toList();
        List<Finding> findings =
                reviews.stream().flatMap(review -> review.findings().stream()).toList();
        spec.commandLine()
                .getOut()
                .println(
                        switch (options.format()) {
                            case text -> ReviewPrinter.findings(findings).stripTrailing();
                            case json -> ReviewJson.findings(findings);
                        });
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }
}
