package dev.hinomi.app.command;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.guide.settings.GuideSettings;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The running server, for the commands that compare a guide with it.
final class GuideServer {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "where to; the region in guide.yaml, or the server's default region, when not given")
    private Optional<String> region = Optional.empty();

    /// @param spec of a command that takes the settings' flags
    ServerOperations connect(CommandSpec spec, GuideSettings guideSettings) {
        Settings settings = GivenSettings.of(spec.commandLine().getParseResult());
        LocalAccess access = LocalAccess.of(settings);
        String where = region.or(guideSettings::region).orElse(settings.defaultRegion());
        return new ServerOperations(access.endpoint(), access.signer(where), InstantSource.system());
    }
}
