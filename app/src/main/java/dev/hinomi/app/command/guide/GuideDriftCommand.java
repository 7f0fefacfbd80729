package dev.hinomi.app.command.guide;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.drift.Drift;
import dev.hinomi.guide.drift.DriftCheck;
import dev.hinomi.guide.drift.DriftPrinter;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi guide drift [NAME]`: what people changed on the server since a guide was applied.
@Command(
        name = "drift",
        description =
                "Tells what people changed on the running server since its guides were applied. Ends with 1 when there is"
                        + " something.",
        mixinStandardHelpOptions = true)
final class GuideDriftCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a guide of the server; all when not given")
    private Optional<String> name = Optional.empty();

    @Option(names = "--env", paramLabel = "NAME", description = "only the environment of this name")
    private Optional<String> environment = Optional.empty();

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer guideServer;

    private GuideDriftCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new GuideDriftCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        List<Drift> guides;
        try (GuideConnection server = guideServer.open(spec, GuideSettings.none())) {
            DriftCheck check = new DriftCheck(server.operations());
            guides = chosen(server.guides().current()).stream()
                    .map(version -> check.of(version, secrets(server, version)))
                    .toList();
        }
        spec.commandLine()
                .getOut()
                .println(
                        switch (format.get()) {
                            case text -> DriftPrinter.text(guides).stripTrailing();
                            case json -> DriftPrinter.json(guides);
                        });
        return guides.stream().allMatch(guide -> guide.resources().isEmpty()) ? 0 : 1;
    }

    /// All that are meant; a name that no guide has is refused.
    private List<GuideVersion> chosen(List<GuideVersion> current) {
        List<GuideVersion> chosen = current.stream()
                .filter(version -> name.isEmpty() || name.get().equals(version.name()))
                .filter(version -> environment.isEmpty() || environment.get().equals(version.environment()))
                .toList();
        if (chosen.isEmpty() && (name.isPresent() || environment.isPresent())) {
            String known = current.isEmpty()
                    ? "there are none"
                    : current.stream().map(version -> version.key().toString()).collect(Collectors.joining(", "));
            throw new FaultException(new Fault.NotFound(
                    "guide",
                    name.orElse("every guide")
                            + environment.map(env -> " (" + env + ")").orElse("")
                            + ": not on the server (expected: one that is; " + known + ")"));
        }
        return chosen;
    }

    /// Without them, what the server shows of a secret could not be told from what was applied.
    private static SecretValues secrets(GuideConnection server, GuideVersion version) {
        VersionDraft draft =
                KnownGuide.draft(server.guides().version(version.key(), OptionalInt.of(version.number())), "");
        return SecretValues.read(KnownGuide.settings(draft), System.getenv());
    }
}
