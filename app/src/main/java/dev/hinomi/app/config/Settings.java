package dev.hinomi.app.config;

import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.insights.InsightsSettings;
import dev.hinomi.runbooks.sandbox.SandboxChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Everything that can be set. Sources, each over the one before: these defaults, `hinomi.yaml`, the
/// environment, flags.
///
/// @param ephemeral keeps everything in a temporary directory, and offers `POST /_hinomi/reset`
/// @param regions the regions that are served; all when empty
/// @param defaultRegion used where a request names none
/// @param delivery where log events may go
/// @param insights how Logs Insights queries are treated
/// @param demo whether systems are simulated, and how
/// @param runbooks how steps of runbooks are carried out
public record Settings(
        Http http,
        Path data,
        boolean ephemeral,
        Auth auth,
        String account,
        String defaultRegion,
        Set<String> regions,
        Limits limits,
        Optional<Smtp> smtp,
        Retention retention,
        Alarms alarms,
        Emf emf,
        Otlp otlp,
        Prometheus prometheus,
        DeliverySettings delivery,
        InsightsSettings insights,
        Demo demo,
        Runbooks runbooks) {

    public static final Settings DEFAULTS = new Settings(
            new Http("127.0.0.1", 8466, Optional.empty(), Set.of("localhost", "127.0.0.1", "[::1]"), Set.of()),
            Path.of("data"),
            false,
            Auth.SIGV4,
            "123456789012",
            "ap-northeast-1",
            Set.of(),
            new Limits(8 << 20, 16 << 10, 32 << 20),
            Optional.empty(),
            new Retention(Duration.ofDays(455)),
            new Alarms(Duration.ofSeconds(2)),
            new Emf(Optional.empty()),
            new Otlp(
                    new ListenPort.WhenFree(4318),
                    new ListenPort.WhenFree(4317),
                    "/otlp/{service.name}",
                    "{service.instance.id}",
                    true,
                    "{service.name}",
                    Set.of()),
            new Prometheus("Prometheus"),
            DeliverySettings.NONE,
            InsightsSettings.DEFAULT,
            new Demo(false, Demo.Language.EN, 1, Duration.ofHours(3), Optional.empty()),
            new Runbooks(SandboxChoice.AUTO, Optional.empty(), Optional.empty()));

    public Settings {
        regions = Set.copyOf(regions);
    }

    /// The same over another data directory.
    public Settings withData(Path other) {
        return toBuilder().data(other).build();
    }

    /// To make settings that differ in a few things.
    public SettingsBuilder toBuilder() {
        return new SettingsBuilder(this);
    }

    /// How callers prove who they are.
    public enum Auth {
        /// Every request is signed (AWS Signature Version 4).
        SIGV4,
        /// Nobody is asked. For tests.
        NONE
    }

    /// Where it listens and by which names it is reached.
    ///
    /// @param bind the address to listen on
    /// @param port 0 for any free one
    /// @param publicUrl how others reach this server, for links in messages; `http://bind:port` when empty
    /// @param hosts the `Host` names that are answered, without the port
    /// @param proxies the addresses of proxies whose `X-Forwarded-For` is believed
    public record Http(String bind, int port, Optional<String> publicUrl, Set<String> hosts, Set<String> proxies) {
        public Http {
            hosts = Set.copyOf(hosts);
            proxies = Set.copyOf(proxies);
        }
    }

    /// The largest requests that are read.
    ///
    /// @param bodyBytes the largest body as it arrives
    /// @param headerBytes the largest sum of all headers
    /// @param decompressedBytes the largest body after `Content-Encoding: gzip` is undone
    public record Limits(int bodyBytes, int headerBytes, int decompressedBytes) {}

    /// The server that mail is handed to.
    ///
    /// @param from the sender's address
    /// @param user no sign-in when empty
    public record Smtp(String host, int port, Optional<String> user, Optional<String> password, String from, Tls tls) {
        public enum Tls {
            NONE,
            STARTTLS,
            IMPLICIT
        }

        /// Never shows the password.
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", from " + from + "]";
        }
    }

    /// How long telemetry is kept that has no retention of its own.
    ///
    /// @param metrics how long data points are kept
    public record Retention(Duration metrics) {}

    /// How alarms are evaluated.
    ///
    /// @param settleDelay how long after a period's end its alarm is evaluated, so that late data counts
    public record Alarms(Duration settleDelay) {}

    /// The port for the embedded metric format, as the CloudWatch agent has it.
    ///
    /// @param port for TCP and UDP; 0 for any free one, none when empty
    public record Emf(Optional<Integer> port) {}

    /// Where exporters of OpenTelemetry are listened for beside the main port, and what becomes of their
    /// logs and metrics.
    ///
    /// @param logGroup where records go whose request names no group; `{service.name}` and the like stand
    ///     for attributes of the resource
    /// @param logStream the same for the stream
    /// @param create whether groups and streams that do not exist are made
    /// @param namespace of metrics, with attributes like `logGroup`
    /// @param dimensions the attributes of the resource that are dimensions of its metrics
    public record Otlp(
            ListenPort http,
            ListenPort grpc,
            String logGroup,
            String logStream,
            boolean create,
            String namespace,
            Set<String> dimensions) {
        public Otlp {
            dimensions = Set.copyOf(dimensions);
        }
    }

    /// What becomes of what Prometheus writes.
    ///
    /// @param namespace of its metrics
    public record Prometheus(String namespace) {}

    /// The systems that the sample guides are for, simulated.
    ///
    /// @param on whether there is a simulator
    /// @param language of the guides that are applied
    /// @param rate how much is called, as a multiple of what is usual
    /// @param history how much of the past is simulated at first
    public record Demo(boolean on, Language language, double rate, Duration history, Optional<String> fault) {
        public enum Language {
            EN,
            JA
        }
    }

    /// How steps of runbooks are carried out.
    ///
    /// @param sandbox what scripts run in
    /// @param awsConfig the configuration file of the AWS CLI, for steps that speak to AWS itself
    /// @param awsCredentials the credentials file beside it
    public record Runbooks(SandboxChoice sandbox, Optional<Path> awsConfig, Optional<Path> awsCredentials) {}
}
