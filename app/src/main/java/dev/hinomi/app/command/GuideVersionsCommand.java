package dev.hinomi.app.command;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.settings.GuideSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./hinomi guide versions NAME`: what was applied when, by whom, and what it did.
@Command(
        name = "versions",
        description = "Lists the versions of a guide: when each was applied, by whom, and what that did.",
        mixinStandardHelpOptions = true)
final class GuideVersionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownGuide guide;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    private GuideVersionsCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideVersionsCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        try (GuideConnection server = guideServer.open(spec, GuideSettings.none())) {
            VersionTable.print(
                    spec.commandLine().getOut(), format.get(), server.guides().versions(guide.key()));
        }
        return 0;
    }
}
