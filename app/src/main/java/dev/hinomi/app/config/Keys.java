package dev.hinomi.app.config;

import dev.hinomi.app.config.Settings.Smtp;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.runbooks.sandbox.SandboxChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every key. To add one: a component in [Settings], a line here and in [#ALL], its place in
/// [SettingsReader], its row in `docs/configuration.md`.
final class Keys {
    private static final Settings DEFAULTS = Settings.DEFAULTS;
    private static final Syntax<String> REGION =
            Syntax.text("a region code such as us-east-1", "[a-z]{2,}(-[a-z]+)+-\\d{1,2}");
    private static final Syntax<String> HOST = Syntax.text(
            "a host name or an address", "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*");

    static final Key<String> BIND =
            key("http.bind", HOST, DEFAULTS.http().bind(), "the address to listen on; `0.0.0.0` for every one");
    static final Key<Integer> PORT = key(
            "http.port",
            Syntax.integer(0, 65_535),
            DEFAULTS.http().port(),
            "the port to listen on; 0 for any free one");
    static final Key<Optional<String>> PUBLIC_URL = key(
            "http.public-url",
            Syntax.optional(Syntax.url()),
            DEFAULTS.http().publicUrl(),
            "how others reach this server, for the links in messages; bind and port when empty");
    static final Key<Set<String>> HOSTS = key(
            "http.hosts",
            Syntax.setOf(Syntax.text("a host name without a port", "[A-Za-z0-9.-]+|\\[[0-9A-Fa-f.:]+\\]")),
            DEFAULTS.http().hosts(),
            "the names in a `Host` header that are answered");
    static final Key<Set<String>> PROXIES = key(
            "http.proxies",
            Syntax.setOf(Syntax.text(
                    "an address such as 10.0.0.2", "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")),
            DEFAULTS.http().proxies(),
            "the addresses of proxies whose `X-Forwarded-For` is believed");
    static final Key<Path> DATA = key("data", Syntax.path(), DEFAULTS.data(), "where everything is kept");
    static final Key<Boolean> EPHEMERAL = key(
            "ephemeral",
            Syntax.bool(),
            DEFAULTS.ephemeral(),
            "keep everything in a temporary folder, and offer `POST /_hinomi/reset`");
    static final Key<Settings.Auth> AUTH = key(
            "auth",
            Syntax.choice(Settings.Auth.class),
            DEFAULTS.auth(),
            "`sigv4`: every request is signed; `none`: nobody is asked, for tests");
    static final Key<String> ACCOUNT =
            key("account", Syntax.text("12 digits", "\\d{12}"), DEFAULTS.account(), "the account that owns everything");
    static final Key<String> DEFAULT_REGION =
            key("default-region", REGION, DEFAULTS.defaultRegion(), "the region of a request that names none");
    static final Key<Set<String>> REGIONS =
            key("regions", Syntax.setOf(REGION), DEFAULTS.regions(), "the regions that are served; all when empty");
    static final Key<Integer> LIMIT_BODY = key(
            "limits.body",
            Syntax.size(64 << 10, 256 << 20),
            DEFAULTS.limits().bodyBytes(),
            "the largest body as it arrives");
    static final Key<Integer> LIMIT_HEADERS = key(
            "limits.headers",
            Syntax.size(4 << 10, 1 << 20),
            DEFAULTS.limits().headerBytes(),
            "the largest sum of all headers of a request");
    static final Key<Integer> LIMIT_DECOMPRESSED = key(
            "limits.decompressed",
            Syntax.size(64 << 10, 1 << 30),
            DEFAULTS.limits().decompressedBytes(),
            "the largest body after `Content-Encoding: gzip` is undone");
    static final Key<Optional<String>> SMTP_HOST = key(
            "smtp.host",
            Syntax.optional(HOST),
            Optional.empty(),
            "the server that mail is handed to; no mail when empty");
    static final Key<Integer> SMTP_PORT = key("smtp.port", Syntax.integer(1, 65_535), 587, "its port");
    static final Key<Smtp.Tls> SMTP_TLS = key(
            "smtp.tls",
            Syntax.choice(Smtp.Tls.class),
            Smtp.Tls.STARTTLS,
            "`starttls`, `implicit` (TLS from the first byte, usually port 465) or `none`");
    static final Key<Optional<String>> SMTP_FROM = key(
            "smtp.from",
            Syntax.optional(Syntax.text("a mail address", "[^@\\s]+@[^@\\s]+")),
            Optional.empty(),
            "the sender's address; needed with `smtp.host`");
    static final Key<Optional<String>> SMTP_USER = key(
            "smtp.user", Syntax.optional(Syntax.text("a user name", ".+")), Optional.empty(), "no sign-in when empty");
    static final Key<Optional<String>> SMTP_PASSWORD = new Key<>(
            "smtp.password",
            Syntax.optional(Syntax.text("a password", ".+")),
            Optional.empty(),
            true,
            "in the environment only");
    static final Key<Optional<Path>> SMTP_PASSWORD_FILE = key(
            "smtp.password-file",
            Syntax.optional(Syntax.path()),
            Optional.empty(),
            "a file with the password in its first line");
    static final Key<Duration> RETENTION_METRICS = key(
            "retention.metrics",
            Syntax.duration(Duration.ofDays(1), Duration.ofDays(3650)),
            DEFAULTS.retention().metrics(),
            "how long data points are kept");
    static final Key<Duration> SETTLE_DELAY = key(
            "alarms.settle-delay",
            Syntax.duration(Duration.ZERO, Duration.ofMinutes(5)),
            DEFAULTS.alarms().settleDelay(),
            "how long after a period's end its alarms are evaluated, so that late data counts");
    static final Key<Optional<Integer>> EMF_PORT = key(
            "emf.port",
            Syntax.optional(Syntax.integer(0, 65_535)),
            DEFAULTS.emf().port(),
            "the TCP and UDP port for documents in the embedded metric format, which nobody signs; the CloudWatch agent"
                    + " has 25888; none when empty");

    static final Key<ListenPort> OTLP_HTTP_PORT = key(
            "otlp.http-port",
            Syntax.listenPort(4318),
            DEFAULTS.otlp().http(),
            "where OTLP is taken over HTTP beside the main port: `auto` is 4318 if it is free; or `off`");
    static final Key<ListenPort> OTLP_GRPC_PORT = key(
            "otlp.grpc-port",
            Syntax.listenPort(4317),
            DEFAULTS.otlp().grpc(),
            "where OTLP is taken over gRPC: `auto` is 4317 if it is free; or `off`");
    static final Key<String> OTLP_LOG_GROUP = key(
            "otlp.log-group",
            Syntax.text("a log group with {attributes}", "([.\\-_/#A-Za-z0-9]|\\{[^{}]+\\})+"),
            DEFAULTS.otlp().logGroup(),
            "where log records go whose request has no `x-aws-log-group`; `{...}` is an attribute of the resource");
    static final Key<String> OTLP_LOG_STREAM = key(
            "otlp.log-stream",
            Syntax.text("a log stream with {attributes}", "([^:*{}]|\\{[^{}]+\\})+"),
            DEFAULTS.otlp().logStream(),
            "the same for `x-aws-log-stream`");
    static final Key<Boolean> OTLP_CREATE = key(
            "otlp.create",
            Syntax.bool(),
            DEFAULTS.otlp().create(),
            "make log groups and streams that do not exist; AWS refuses the export");
    static final Key<String> OTLP_NAMESPACE = key(
            "otlp.namespace",
            Syntax.text("a namespace with {attributes}", "([!-9;-z|~]|\\{[^{}]+\\})([ -z|~]|\\{[^{}]+\\})*"),
            DEFAULTS.otlp().namespace(),
            "the namespace of metrics; `{...}` is an attribute of the resource");
    static final Key<Set<String>> OTLP_DIMENSIONS = key(
            "otlp.dimensions",
            Syntax.setOf(Syntax.text("the name of an attribute", "[ -+\\--~]+")),
            DEFAULTS.otlp().dimensions(),
            "the attributes of the resource that are dimensions of its metrics, beside those of the data point");
    static final Key<String> PROMETHEUS_NAMESPACE = key(
            "prometheus.namespace",
            Syntax.text("a namespace", "[!-9;-~][ -~]*"),
            DEFAULTS.prometheus().namespace(),
            "the namespace of metrics that come by remote write");

    static final Key<Integer> INSIGHTS_CONCURRENT = key(
            "insights.concurrent",
            Syntax.integer(1, 64),
            DEFAULTS.insights().concurrent(),
            "how many Logs Insights queries run at once; others wait");
    static final Key<Long> INSIGHTS_MEMORY = key(
            "insights.memory",
            Syntax.memory(64L << 20, 1L << 40),
            DEFAULTS.insights().memory(),
            "what one query may use before it goes on by way of the disk");
    static final Key<Duration> INSIGHTS_TIMEOUT = key(
            "insights.timeout",
            Syntax.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
            DEFAULTS.insights().timeout(),
            "how long a query may run");
    static final Key<Duration> INSIGHTS_RETENTION = key(
            "insights.retention",
            Syntax.duration(Duration.ofHours(1), Duration.ofDays(365)),
            DEFAULTS.insights().retention(),
            "how long the results of queries are kept");

    static final Key<Boolean> DEMO = key(
            "demo",
            Syntax.bool(),
            DEFAULTS.demo().on(),
            "apply the sample guides and simulate the systems that they are for: see [demo.md](demo.md)");
    static final Key<Settings.Demo.Language> DEMO_LANGUAGE = key(
            "demo-language",
            Syntax.choice(Settings.Demo.Language.class),
            DEFAULTS.demo().language(),
            "the language of the guides that `demo` applies");
    static final Key<Double> DEMO_RATE = key(
            "demo-rate",
            Syntax.number(0.1, 10),
            DEFAULTS.demo().rate(),
            "how much the simulated systems are called, as a multiple of what is usual");
    static final Key<Duration> DEMO_HISTORY = key(
            "demo-history",
            Syntax.duration(Duration.ZERO, Duration.ofDays(1)),
            DEFAULTS.demo().history(),
            "how much of the past is simulated at the first start");
    static final Key<Optional<String>> DEMO_FAULT = key(
            "demo-fault",
            Syntax.optional(Syntax.oneOf(
                    Systems.board().prepared().stream().map(PreparedFault::name).toList())),
            DEFAULTS.demo().fault(),
            "what goes wrong with the simulated systems in the hour that begins at the start: see [demo.md](demo.md)");
    static final Key<SandboxChoice> RUNBOOKS_SANDBOX = key(
            "runbooks.sandbox",
            Syntax.choice(SandboxChoice.class),
            DEFAULTS.runbooks().sandbox(),
            "what the scripts of runbooks run in: `auto` is the first of `bubblewrap` and `namespaces` that works on this"
                    + " machine, and no script runs when none does; `off`: nothing, they may do what the server's user"
                    + " may do");
    static final Key<Optional<Path>> RUNBOOKS_AWS_CONFIG = key(
            "runbooks.aws-config",
            Syntax.optional(Syntax.path()),
            Optional.empty(),
            "a configuration file of the AWS CLI, for steps that speak to AWS itself by a profile");
    static final Key<Optional<Path>> RUNBOOKS_AWS_CREDENTIALS = key(
            "runbooks.aws-credentials",
            Syntax.optional(Syntax.path()),
            Optional.empty(),
            "the credentials file beside it");

    /// In the order of the documentation.
    static final List<Key<?>> ALL = List.of(
            BIND,
            PORT,
            PUBLIC_URL,
            HOSTS,
            PROXIES,
            DATA,
            EPHEMERAL,
            AUTH,
            ACCOUNT,
            DEFAULT_REGION,
            REGIONS,
            LIMIT_BODY,
            LIMIT_HEADERS,
            LIMIT_DECOMPRESSED,
            SMTP_HOST,
            SMTP_PORT,
            SMTP_TLS,
            SMTP_FROM,
            SMTP_USER,
            SMTP_PASSWORD,
            SMTP_PASSWORD_FILE,
            RETENTION_METRICS,
            SETTLE_DELAY,
            EMF_PORT,
            OTLP_HTTP_PORT,
            OTLP_GRPC_PORT,
            OTLP_LOG_GROUP,
            OTLP_LOG_STREAM,
            OTLP_CREATE,
            OTLP_NAMESPACE,
            OTLP_DIMENSIONS,
            PROMETHEUS_NAMESPACE,
            INSIGHTS_CONCURRENT,
            INSIGHTS_MEMORY,
            INSIGHTS_TIMEOUT,
            INSIGHTS_RETENTION,
            DEMO,
            DEMO_LANGUAGE,
            DEMO_RATE,
            DEMO_HISTORY,
            DEMO_FAULT,
            RUNBOOKS_SANDBOX,
            RUNBOOKS_AWS_CONFIG,
            RUNBOOKS_AWS_CREDENTIALS);

    private Keys() {}

    private static <T> Key<T> key(String name, Syntax<T> syntax, T fallback, String meaning) {
        return new Key<>(name, syntax, fallback, false, meaning);
    }
}
