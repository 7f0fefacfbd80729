package dev.hinomi.app.platform;

import dev.hinomi.api.otlp.OtlpExport;
import dev.hinomi.api.otlp.OtlpGrpc;
import dev.hinomi.api.otlp.OtlpRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.GrpcServer;
import dev.hinomi.api.server.HinomiServer;
import dev.hinomi.api.server.RequestCount;
import dev.hinomi.api.server.ServerSettings;
import dev.hinomi.app.config.ListenPort;
import dev.hinomi.app.config.Settings;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The ports at which exporters of OpenTelemetry expect a collector: 4318 for HTTP and 4317 for gRPC.
final class OtlpListeners implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OtlpListeners.class.getName());

    private final Parts parts = new Parts();
    private final Optional<HinomiServer> http;
    private final Optional<GrpcServer> grpc;

    /// @param main the settings of the main port, which hold for these apart from the port
    OtlpListeners(
            Settings.Otlp settings, ServerSettings main, OtlpExport logs, OtlpExport metrics, RequestCount count) {
        http = port("otlp.http-port", settings.http(), main.bind())
                .map(port -> new HinomiServer(
                        main.withPort(port),
                        List.of(new OtlpRoute(OtlpRoute.LOGS, logs), new OtlpRoute(OtlpRoute.METRICS, metrics)),
                        OtlpListeners::noSuchPath,
                        OtlpListeners::noSuchPath,
                        count));
        grpc = port("otlp.grpc-port", settings.grpc(), main.bind())
                .map(port -> new GrpcServer(
                        main.withPort(port),
                        List.of(new OtlpGrpc(OtlpGrpc.LOGS, logs), new OtlpGrpc(OtlpGrpc.METRICS, metrics)),
                        count));
    }

    private static WireResponse noSuchPath(WireRequest request) {
        return Answers.text(404, request.path() + " (expected: POST /v1/logs or /v1/metrics)");
    }

    /// Begins to listen; throws when a port is taken.
    void start() {
        http.ifPresent(server -> {
            server.start();
            parts.add(server);
        });
        grpc.ifPresent(server -> {
            server.start();
            parts.add(server);
        });
    }

    OptionalInt httpPort() {
        return http.map(server -> OptionalInt.of(server.port())).orElse(OptionalInt.empty());
    }

    OptionalInt grpcPort() {
        return grpc.map(server -> OptionalInt.of(server.port())).orElse(OptionalInt.empty());
    }

    @Override
    public void close() {
        parts.close();
    }

    private static Optional<Integer> port(String key, ListenPort wanted, String bind) {
        return switch (wanted) {
            case ListenPort.Off _ -> Optional.empty();
            case ListenPort.At(int port) -> Optional.of(port);
            case ListenPort.WhenFree(int port) -> {
                if (isFree(bind, port)) {
                    yield Optional.of(port);
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0}: somebody else listens at {1}; OTLP is taken at the main port only (expected: {0} set to"
                                + " another port, or to off)",
                        key,
                        String.valueOf(port));
                yield Optional.empty();
            }
        };
    }

    private static boolean isFree(String bind, int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
