package dev.hinomi.app.command;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.coverage.Coverage;
import dev.hinomi.guide.coverage.CoverageCheck;
import dev.hinomi.guide.coverage.CoveragePrinter;
import dev.hinomi.guide.settings.GuideSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide coverage FILE`: tells which thresholds of a guide nothing watches, and whose alarms reach nobody.
@Command(
        name = "coverage",
        description = "Tells which thresholds of a guide no alarm of the running server watches, and which alarms reach"
                + " nobody. Ends with 1 when there is one.",
        mixinStandardHelpOptions = true)
final class GuideCoverageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    @Parameters(paramLabel = "FILE", description = "a guide in Markdown")
    private Path file;

    private GuideCoverageCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideCoverageCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        GuideSettings guideSettings = options.settingsOf(file);
        Coverage coverage;
        try (ServerOperations server = guideServer.connect(spec, guideSettings)) {
            coverage = new CoverageCheck(server).of(new GuideImport().run(file, guideSettings));
        }
        spec.commandLine()
                .getOut()
                .println(
                        switch (format.get()) {
                            case text -> CoveragePrinter.text(coverage).stripTrailing();
                            case json -> CoveragePrinter.json(coverage);
                        });
        return coverage.complete() ? 0 : 1;
    }
}
