package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.OnDrift;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.PlanPrinter;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.Baseline;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./hinomi guide remove NAME --yes`: removes what a guide made, and the guide.
@Command(
        name = "remove",
        description =
                "Removes what a guide made on the running server, and the guide; its versions stay. Ends with 1 without"
                        + " --yes, after the plan.",
        mixinStandardHelpOptions = true)
final class GuideRemoveCommand implements Callable<Integer> {
    private static final int NOT_DONE = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownGuide guide;

    @Option(names = "--yes", description = "does it; without, only the plan is printed")
    private boolean yes;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    private GuideRemoveCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideRemoveCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        try (GuideConnection server = guideServer.open(spec, GuideSettings.none())) {
            List<GuideVersion> current = server.guides().current();
            VersionDraft draft = KnownGuide.draft(server.guides().version(guide.key(), OptionalInt.empty()), "");
            Baseline baseline = draft.baseline(current);
            GuideApply apply = new GuideApply(server.operations());
            Plan plan = apply.removal(KnownGuide.review(draft, SecretValues.none()), baseline, OnDrift.OVERWRITE);
            if (!yes) {
                print(new Applied(plan, Map.of(), List.of()));
                spec.commandLine()
                        .getErr()
                        .println("hinomi: nothing was removed (expected: --yes after this plan was read)");
                return NOT_DONE;
            }
            Applied applied = apply.apply(plan);
            print(applied);
            if (!applied.failures().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("hinomi: " + draft.key() + " stays on the server, because not all that it made could"
                                + " be removed (expected: the command again once the reasons are gone)");
                return NOT_DONE;
            }
            server.guides().remove(draft.key(), baseline.version());
            if (format.get() == FormatOption.Format.text) {
                spec.commandLine().getOut().println(draft.key() + " is removed; its versions stay");
            }
        }
        return 0;
    }

    private void print(Applied applied) {
        String text = switch (format.get()) {
            case text -> PlanPrinter.text(applied).stripTrailing();
            case json -> PlanPrinter.json(applied);
        };
        if (!text.isEmpty()) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
    }
}
