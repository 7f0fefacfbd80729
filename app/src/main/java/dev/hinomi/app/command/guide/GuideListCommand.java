package dev.hinomi.app.command.guide;

import dev.hinomi.app.client.GuideClient;
import dev.hinomi.app.config.SettingsFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./hinomi guide list`: the guides of the running server.
@Command(
        name = "list",
        description = "Lists the guides of the running server, each with the version that counts.",
        mixinStandardHelpOptions = true)
final class GuideListCommand implements Callable<Integer> {
    @Mixin
    private VersionsOptions options;

    private GuideListCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideListCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        return options.print(GuideClient::current);
    }
}
