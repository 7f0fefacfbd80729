package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.reader.GuideReader;
import dev.hinomi.guide.registry.GuideSource;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsWriter;
import dev.hinomi.guide.state.GuideKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide apply FILE`: makes a guide live on the running server.
@Command(
        name = "apply",
        description =
                "Creates the topics, subscriptions and alarms of a guide on the running server, and keeps the guide"
                        + " there as a version. Ends with 1 when the server refuses something, or when somebody must decide"
                        + " first.",
        mixinStandardHelpOptions = true)
final class GuideApplyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Mixin
    private FormatOption format;

    @Option(names = "--fix", description = "applies the guide as it is after its fixes; the file stays as it is")
    private boolean fix;

    @Mixin
    private ApplyOptions applyOptions;

    @Mixin
    private GuideServer guideServer;

    @Parameters(paramLabel = "FILE", description = "a guide in Markdown")
    private Path file;

    private GuideApplyCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideApplyCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        GuideSettings settings = options.settingsOf(file);
        GuideKey key = options.keyOf(file, settings);
        SecretValues secrets = SecretValues.read(settings, System.getenv());
        String text = GuideReader.text(file);
        Review review = new GuideImport().run(file.toString(), text, fix, settings, secrets);
        VersionDraft draft = new VersionDraft(key, new GuideSource(text, SettingsWriter.text(settings)), fix, "");
        try (GuideConnection server = guideServer.open(spec, settings)) {
            return new GuideApplication(spec.commandLine(), server, applyOptions, format).run(draft, review);
        }
    }
}
