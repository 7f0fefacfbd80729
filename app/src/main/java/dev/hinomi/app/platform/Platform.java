package dev.hinomi.app.platform;

import com.google.protobuf.Message;
import dev.hinomi.api.access.Invitations;
import dev.hinomi.api.agent.AgentListener;
import dev.hinomi.api.console.ConsoleRoute;
import dev.hinomi.api.console.HomeRoute;
import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.api.load.Load;
import dev.hinomi.api.load.Measure;
import dev.hinomi.api.otlp.OtlpEncoding;
import dev.hinomi.api.otlp.OtlpRoute;
import dev.hinomi.api.route.Health;
import dev.hinomi.api.route.OpenApiRoute;
import dev.hinomi.api.route.Ready;
import dev.hinomi.api.server.HinomiServer;
import dev.hinomi.api.server.Route;
import dev.hinomi.api.server.ServerSettings;
import dev.hinomi.app.config.Settings;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.kernel.Timers;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// A server and what it serves. Opens the data directory when it is made, listens and works from [#start]
/// on.
public final class Platform implements AutoCloseable {
    private final Settings settings;
    private final Timers timers;
    private final Parts parts = new Parts();
    private final AtomicBoolean serving = new AtomicBoolean();
    private final Optional<FaultBoard> faults;
    private final Load load;
    private final CurrentCore core;
    private final HinomiServer server;
    private volatile OptionalInt emfPort = OptionalInt.empty();
    private final OtlpListeners otlp;

    public Platform(Settings settings, Timers timers) {
        this.settings = settings;
        this.timers = timers;
        this.faults = settings.demo().on() ? Optional.of(Systems.board()) : Optional.empty();
        this.load = new Load(timers);
        try {
            core = parts.add(
                    new CurrentCore(settings, timers, new Addresses(this::publicUrl, this::localUrl), faults, load));
            server = new HinomiServer(serverSettings(), routes(), this::aws, this::tooLarge, this::count);
            otlp = new OtlpListeners(
                    settings.otlp(), serverSettings(), this::exportLogs, this::exportMetrics, this::count);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /// Begins to serve. Closes everything when it cannot.
    public void start() {
        try {
            server.start();
            parts.add(server);
            parts.add(otlp).start();
            core.start();
            settings.emf().port().ifPresent(this::listenForEmbeddedMetrics);
            serving.set(true);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void listenForEmbeddedMetrics(int port) {
        AgentListener listener = parts.add(new AgentListener(
                settings.http().bind(),
                port,
                batch -> core.use(current -> current.agent().put(batch)),
                timers));
        listener.start();
        emfPort = OptionalInt.of(listener.port());
    }

    /// The port for the embedded metric format, once it is listened on.
    public OptionalInt emfPort() {
        return emfPort;
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    /// Where it takes OTLP over HTTP beside the main port.
    public OptionalInt otlpHttpPort() {
        return otlp.httpPort();
    }

    /// Where it takes OTLP over gRPC.
    public OptionalInt otlpGrpcPort() {
        return otlp.grpcPort();
    }

    /// The faults of the simulated systems, where there are such systems.
    public Optional<FaultBoard> faults() {
        return faults;
    }

    /// A link for the first person to sign in at the web console, where people sign in and nobody can yet.
    /// The one before is good no more.
    public Optional<Invitations.Link> setUpLink() {
        return core.setUpLink();
    }

    /// How others reach it.
    public URI publicUrl() {
        return URI.create(settings.http()
                .publicUrl()
                .orElseGet(() -> "http://" + settings.http().bind() + ":" + port()));
    }

    private URI localUrl() {
        return LocalAccess.endpoint(settings, port());
    }

    @Override
    public void close() {
        serving.set(false);
        parts.close();
    }

    private List<Route> routes() {
        return List.of(
                new Health(),
                new Ready(() -> serving.get() && core.isOpen(), core::damage),
                new OpenApiRoute(),
                new HomeRoute(),
                new ConsoleRoute(Platform.class.getClassLoader()),
                core.resetRoute(),
                new OtlpRoute(OtlpRoute.LOGS, this::exportLogs),
                new OtlpRoute(OtlpRoute.METRICS, this::exportMetrics),
                core.routes());
    }

    private ServerSettings serverSettings() {
        return new ServerSettings(
                settings.http().bind(),
                settings.http().port(),
                settings.http().hosts(),
                settings.auth() == Settings.Auth.NONE,
                settings.http().proxies(),
                settings.limits().bodyBytes(),
                settings.limits().headerBytes());
    }

    private void count(boolean refused) {
        load.add(Measure.REQUESTS, 1);
        if (refused) {
            load.add(Measure.REFUSED, 1);
        }
    }

    private WireResponse aws(WireRequest request) {
        return core.answer(current -> current.endpoint().handle(request));
    }

    private IntakeOutcome<Message> exportLogs(WireRequest request, OtlpEncoding encoding) {
        return take(intakes -> intakes.logs().export(request, encoding));
    }

    private IntakeOutcome<Message> exportMetrics(WireRequest request, OtlpEncoding encoding) {
        return take(intakes -> intakes.metrics().export(request, encoding));
    }

    private <T> IntakeOutcome<T> take(Function<Intakes, IntakeOutcome<T>> intake) {
        return core.ifOpen(current -> intake.apply(current.intakes()))
                .orElseGet(() -> IntakeOutcome.Refused.of(503, CurrentCore.NOT_OPEN));
    }

    private WireResponse tooLarge(WireRequest head) {
        WireError error = new WireError(
                "RequestEntityTooLargeException",
                "Request size exceeded the limit of " + settings.limits().bodyBytes() + " bytes");
        return core.answer(current -> current.endpoint().refuse(head, error));
    }
}
