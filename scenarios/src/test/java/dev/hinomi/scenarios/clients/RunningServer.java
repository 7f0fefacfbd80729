package dev.hinomi.scenarios.clients;

import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.app.platform.Server;
import dev.hinomi.scenarios.TestSettings;
import java.nio.file.Path;

/// A server on the system's clock, since clients that are programs of their own have no other.
public final class RunningServer implements AutoCloseable {
    private final Server server;

    private RunningServer(Server server) {
        this.server = server;
    }

    /// Every request is verified.
    public static RunningServer start(Path data) {
        return new RunningServer(Server.start(TestSettings.signed(data)));
    }

    /// The access of this machine's own commands, in a region.
    public Access access(String region) {
        LocalAccess local = server.access();
        return new Access(
                local.endpoint(), local.signer().accessKeyId(), local.signer().secret(), region);
    }

    @Override
    public void close() {
        server.close();
    }
}
