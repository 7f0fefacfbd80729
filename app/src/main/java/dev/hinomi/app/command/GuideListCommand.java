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

/// `./hinomi guide list`: the guides of the running server.
@Command(
        name = "list",
        description = "Lists the guides of the running server, each with the version that counts.",
        mixinStandardHelpOptions = true)
final class GuideListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    private GuideListCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideListCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        try (GuideConnection server = guideServer.open(spec, GuideSettings.none())) {
            VersionTable.print(
                    spec.commandLine().getOut(), format.get(), server.guides().current());
        }
        return 0;
    }
}
