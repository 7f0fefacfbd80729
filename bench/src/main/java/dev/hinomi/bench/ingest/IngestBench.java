package dev.hinomi.bench.ingest;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.app.platform.Server;
import java.io.PrintStream;
import java.time.Duration;

/// Starts a server of its own on a free port with a temporary folder and drives it at full load. Client and server
/// share this process and its cores, so the figures are a lower bound, and comparable only
/// within one run.
public final class IngestBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private IngestBench() {}

    /// Prints a line.
    public static void run(PrintStream out) throws InterruptedException {
        try (Server server = Server.start(settings())) {
            LocalAccess access = server.access();
            out.println("acknowledged after commit, signed requests, client and server in one process");
            try (LoadDriver driver = new LoadDriver(access.endpoint(), access.signer(), CONNECTIONS)) {
                out.println(driver.run(new PutLogEventsLoad(CONNECTIONS), WARM_UP, LENGTH)
                        .line());
            }
        }
    }

    private static Settings settings() {
        return Settings.DEFAULTS.toBuilder()
                .port(0)
                .ephemeral(true)
                .auth(Settings.Auth.NONE)
                .build();
    }
}
