package dev.hinomi.api.server;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import io.helidon.webserver.WebServer;

/// Starts a server of Helidon, which logs that it cannot listen and returns as if it could.
final class Listening {
    private Listening() {}

    /// Begins to listen, or throws a [Fault.Unavailable] that names address and port.
    static void start(WebServer server, ServerSettings settings) {
        server.start();
        if (!server.isRunning()) {
            server.stop();
            throw new FaultException(new Fault.Unavailable("cannot listen at " + settings.bind() + ":" + settings.port()
                    + " (expected: an address of this machine, and a port that is free)"));
        }
    }
}
