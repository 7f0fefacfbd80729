package dev.hinomi.app.command.guide;

import dev.hinomi.api.command.ServedServices;
import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.coverage.Coverage;
import dev.hinomi.guide.coverage.CoverageCheck;
import dev.hinomi.guide.coverage.CoveragePrinter;
import dev.hinomi.guide.coverage.ItemCoverage;
import dev.hinomi.guide.coverage.ItemCoveragePrinter;
import dev.hinomi.guide.settings.GuideSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide coverage FILE`: tells which thresholds of a guide nothing watches, and whose alarms reach nobody.
/// With
/// `--items` it tells what Hinomi does with everything in the guide, and needs no server.
@Command(
        name = "coverage",
        description = "Tells which thresholds of a guide no alarm of the running server watches, and which alarms reach"
                + " nobody. With --items, tells what is done with each thing that the guide says. Ends with 1 when there"
                + " is something open.",
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

    @Option(
            names = "--items",
            description =
                    "everything that the guide says: run, applied, watched, tracked, recorded or refused, and why;"
                            + " needs no server")
    private boolean items;

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
        return items ? items(guideSettings) : reach(guideSettings);
    }

    private int items(GuideSettings guideSettings) {
        List<ItemCoverage> all = ItemCoverage.of(file, guideSettings, ServedServices.operations());
        print(
                switch (format.get()) {
                    case text -> ItemCoveragePrinter.text(all).stripTrailing();
                    case json -> ItemCoveragePrinter.json(all);
                });
        return all.stream().anyMatch(ItemCoverage::isRefused) ? 1 : 0;
    }

    private int reach(GuideSettings guideSettings) {
        Coverage coverage;
        try (ServerOperations server = guideServer.connect(spec, guideSettings)) {
            coverage = new CoverageCheck(server).of(new GuideImport().run(file, guideSettings));
        }
        print(
                switch (format.get()) {
                    case text -> CoveragePrinter.text(coverage).stripTrailing();
                    case json -> CoveragePrinter.json(coverage);
                });
        return coverage.complete() ? 0 : 1;
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
