package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide rollback NAME VERSION`: applies an earlier version again, as a new one.
@Command(
        name = "rollback",
        description = "Applies an earlier version of a guide again, with its settings, as a new version.",
        mixinStandardHelpOptions = true)
final class GuideRollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownGuide guide;

    @Parameters(index = "1", paramLabel = "VERSION", description = "its number, as guide versions lists it")
    private int version;

    @Mixin
    private ApplyOptions applyOptions;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    private GuideRollbackCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideRollbackCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        try (GuideConnection server = guideServer.open(spec, GuideSettings.none())) {
            VersionDraft draft = KnownGuide.draft(
                    server.guides().version(guide.key(), OptionalInt.of(version)), "version " + version + " again");
            SecretValues secrets = SecretValues.read(KnownGuide.settings(draft), System.getenv());
            return new GuideApplication(spec.commandLine(), server, applyOptions, format)
                    .run(draft, KnownGuide.review(draft, secrets));
        }
    }
}
