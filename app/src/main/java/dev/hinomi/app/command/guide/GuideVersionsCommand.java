package dev.hinomi.app.command.guide;

import dev.hinomi.app.config.SettingsFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./hinomi guide versions NAME`: what was applied when, by whom, and what it did.
@Command(
        name = "versions",
        description = "Lists the versions of a guide: when each was applied, by whom, and what that did.",
        mixinStandardHelpOptions = true)
final class GuideVersionsCommand implements Callable<Integer> {
    @Mixin
    private KnownGuide guide;

    @Mixin
    private VersionsOptions options;

    private GuideVersionsCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideVersionsCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        return options.print(guides -> guides.versions(guide.key()));
    }
}
