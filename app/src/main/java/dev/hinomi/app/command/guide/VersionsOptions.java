package dev.hinomi.app.command.guide;

import dev.hinomi.app.client.GuideClient;
import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.settings.GuideSettings;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the commands take that list versions of guides.
final class VersionsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private FormatOption format;

    @Mixin
    private GuideServer server;

    /// Prints what the server answers.
    ///
    /// @return the exit code
    int print(Function<GuideClient, List<GuideVersion>> versions) {
        try (GuideConnection connection = server.open(spec, GuideSettings.none())) {
            VersionTable.print(spec.commandLine().getOut(), format.get(), versions.apply(connection.guides()));
        }
        return 0;
    }
}
