package dev.hinomi.app.command.guide;

import dev.hinomi.app.client.GuideClient;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.command.option.GivenSettings;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.wire.sigv4.RequestSigner;
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

    /// The server's operations.
    ///
    /// @param spec of a command that takes the settings' flags
    ServerOperations connect(CommandSpec spec, GuideSettings guideSettings) {
        Settings settings = GivenSettings.of(spec.commandLine().getParseResult());
        LocalAccess access = LocalAccess.of(settings);
        return new ServerOperations(access.endpoint(), signer(settings, access, guideSettings), InstantSource.system());
    }

    /// Its operations and its guides.
    ///
    /// @param spec of a command that takes the settings' flags
    GuideConnection open(CommandSpec spec, GuideSettings guideSettings) {
        Settings settings = GivenSettings.of(spec.commandLine().getParseResult());
        LocalAccess access = LocalAccess.of(settings);
        RequestSigner signer = signer(settings, access, guideSettings);
        return new GuideConnection(
                new ServerOperations(access.endpoint(), signer, InstantSource.system()),
                new GuideClient(new PathClient(access.endpoint(), signer, InstantSource.system())));
    }

    private RequestSigner signer(Settings settings, LocalAccess access, GuideSettings guideSettings) {
        return access.signer(region.or(guideSettings::region).orElse(settings.defaultRegion()));
    }
}
