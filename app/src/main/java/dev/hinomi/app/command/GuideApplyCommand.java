package dev.hinomi.app.command;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.PlanPrinter;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
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
        description = "Creates the topics, subscriptions and alarms of a guide on the running server.",
        mixinStandardHelpOptions = true)
final class GuideApplyCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Option(names = "--fix", description = "applies the guide as it is after its fixes; the file stays as it is")
    private boolean fix;

    @Option(names = "--plan", description = "prints what would be done and changes nothing")
    private boolean planOnly;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "where to; the region in guide.yaml, or the server's default region, when not given")
    private Optional<String> region = Optional.empty();

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
        GuideSettings guideSettings = options.settingsOf(file);
        GuideImport importer = new GuideImport();
        Review review = fix ? importer.runFixed(file, guideSettings) : importer.run(file, guideSettings);
        try (ServerOperations server = connect(guideSettings)) {
            GuideApply apply = new GuideApply(server);
            Plan plan = apply.plan(review);
            if (planOnly) {
                print(
                        switch (options.format()) {
                            case text -> PlanPrinter.text(plan);
                            case json -> PlanPrinter.json(plan);
                        });
                return 0;
            }
            Applied applied = apply.apply(plan);
            print(
                    switch (options.format()) {
                        case text -> PlanPrinter.text(applied);
                        case json -> PlanPrinter.json(applied);
                    });
            return applied.failures().isEmpty() ? 0 : FAILED;
        }
    }

    private ServerOperations connect(GuideSettings guideSettings) {
        Settings settings = GivenSettings.of(spec.commandLine().getParseResult());
        LocalAccess access = LocalAccess.of(settings);
        String where = region.or(guideSettings::region).orElse(settings.defaultRegion());
        RequestSigner key = access.signer();
        return new ServerOperations(
                access.endpoint(), new RequestSigner(key.accessKeyId(), key.secret(), where), InstantSource.system());
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text.stripTrailing());
    }
}
