package dev.hinomi.app.command.option;

import dev.hinomi.app.client.LogsClient;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// Which region of the running server a command speaks to.
public final class ServerOptions {
    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "the region that is meant; the server's default region when not given")
    private Optional<String> region = Optional.empty();

    public LogsClient connect(ParseResult result) {
        Settings settings = GivenSettings.of(result);
        LocalAccess access = LocalAccess.of(settings);
        return new LogsClient(access.endpoint(), signer(settings, access), InstantSource.system());
    }

    /// To Hinomi's own paths.
    public PathClient paths(ParseResult result) {
        Settings settings = GivenSettings.of(result);
        LocalAccess access = LocalAccess.of(settings);
        return new PathClient(access.endpoint(), signer(settings, access), InstantSource.system());
    }

    private RequestSigner signer(Settings settings, LocalAccess access) {
        return access.signer(region.orElse(settings.defaultRegion()));
    }
}
