package dev.hinomi.bench.ingest;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.app.platform.Server;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/// Starts a server of its own on a free port with a temporary folder and drives it at full load, one workload after the
/// other. Client and server share this process and its cores, so the figures are a lower bound, and comparable only
/// within one run.
public final class IngestBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private IngestBench() {}

    /// Runs all workloads and prints a line for each.
    public static void run(PrintStream out) throws InterruptedException {
        try (Server server = Server.start(settings())) {
            LocalAccess access = server.access();
            out.println("acknowledged after commit, signed requests, client and server in one process");
            try (LoadDriver driver = new LoadDriver(access.endpoint(), access.signer(), CONNECTIONS)) {
                for (Workload workload : workloads()) {
                    out.println(driver.run(workload, WARM_UP, LENGTH).line());
                }
            }
        }
    }

    private static List<Workload> workloads() {
        return List.of(
                new PutLogEventsLoad(CONNECTIONS),
                new PutMetricDataLoad(PutMetricDataLoad.Protocol.QUERY),
                new PutMetricDataLoad(PutMetricDataLoad.Protocol.JSON),
                new PutMetricDataLoad(PutMetricDataLoad.Protocol.CBOR));
    }

    private static Settings settings() {
        return Settings.DEFAULTS.toBuilder()
                .port(0)
                .ephemeral(true)
                .auth(Settings.Auth.NONE)
                .build();
    }
}
