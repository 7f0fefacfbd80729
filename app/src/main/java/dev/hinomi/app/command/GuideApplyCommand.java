package dev.hinomi.app.command;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.PlanPrinter;
import dev.hinomi.guide.settings.GuideSettings;
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
        description = "Creates the topics, subscriptions and alarms of a guide on the running server.",
        mixinStandardHelpOptions = true)
final class GuideApplyCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private GuideOptions options;

    @Mixin
    private FormatOption format;

    @Option(names = "--fix", description = "applies the guide as it is after its fixes; the file stays as it is")
    private boolean fix;

    @Option(names = "--plan", description = "prints what would be done and changes nothing")
    private boolean planOnly;

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
        GuideSettings guideSettings = options.settingsOf(file);
        GuideImport importer = new GuideImport();
        Review review = fix ? importer.runFixed(file, guideSettings) : importer.run(file, guideSettings);
        try (ServerOperations server = guideServer.connect(spec, guideSettings)) {
            GuideApply apply = new GuideApply(server);
            Plan plan = apply.plan(review);
            if (planOnly) {
                print(
                        switch (format.get()) {
                            case text -> PlanPrinter.text(plan);
                            case json -> PlanPrinter.json(plan);
                        });
                return 0;
            }
            Applied applied = apply.apply(plan);
            print(
                    switch (format.get()) {
                        case text -> PlanPrinter.text(applied);
                        case json -> PlanPrinter.json(applied);
                    });
            return applied.failures().isEmpty() ? 0 : FAILED;
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text.stripTrailing());
    }
}
