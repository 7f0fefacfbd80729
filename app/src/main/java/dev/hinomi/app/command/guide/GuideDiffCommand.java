package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide diff NAME V1 V2`: what changed from one version to another.
@Command(
        name = "diff",
        description =
                "Prints what changed from one version of a guide to another: its text, its settings, and what it says.",
        mixinStandardHelpOptions = true)
final class GuideDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownGuide guide;

    @Parameters(index = "1", paramLabel = "V1", description = "the number of a version")
    private int from;

    @Parameters(index = "2", paramLabel = "V2", description = "the number of another")
    private int to;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    private GuideDiffCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideDiffCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        VersionDraft first;
        VersionDraft second;
        try (GuideConnection server = guideServer.open(spec, GuideSettings.none())) {
            first = KnownGuide.draft(server.guides().version(guide.key(), OptionalInt.of(from)), "");
            second = KnownGuide.draft(server.guides().version(guide.key(), OptionalInt.of(to)), "");
        }
        VersionDiff diff = VersionDiff.of(guide.key(), from, first, to, second);
        spec.commandLine()
                .getOut()
                .print(
                        switch (format.get()) {
                            case text -> diff.text();
                            case json -> diff.json() + "\n";
                        });
        spec.commandLine().getOut().flush();
        return 0;
    }
}
