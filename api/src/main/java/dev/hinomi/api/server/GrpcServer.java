package dev.hinomi.api.server;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http2.Http2Config;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Listens for gRPC calls with one message and one answer, on HTTP/2 without TLS (gRPC document "gRPC over HTTP2").
///
/// Framed by hand: Helidon's gRPC module brings grpc-java, Guava and Gson into every process, for five bytes before a
/// message and two trailers after it.
public final class GrpcServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int PREFIX_BYTES = 5;

    private static final int UNIMPLEMENTED = 12;
    private static final int PERMISSION_DENIED = 7;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int INTERNAL = 13;

    private final ServerSettings settings;
    private final RequestGuard guard;
    private final int maxBytes;
    private final Map<String, GrpcMethod> methods;
    private final RequestCount count;
    private final WebServer server;

    /// As the other, and nobody counts.
    public GrpcServer(ServerSettings settings, List<GrpcMethod> methods) {
        this(settings, methods, _ -> {});
    }

    public GrpcServer(ServerSettings settings, List<GrpcMethod> methods, RequestCount count) {
        this.settings = settings;
        this.guard = new RequestGuard(settings);
        this.maxBytes = settings.bodyBytes();
        this.methods = methods.stream().collect(Collectors.toUnmodifiableMap(GrpcMethod::path, Function.identity()));
        this.count = count;
        this.server = WebServer.builder()
                .host(settings.bind())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .protocolsDiscoverServices(false)
                .addProtocol(Http2Config.builder()
                        .maxHeaderListSize(settings.headerBytes())
                        .build())
                .contentEncoding(encodings ->
                        encodings.contentEncodingsDiscoverServices(false).addContentEncoding(new Undecoded()))
                .routing(HttpRouting.builder().any(this::handle))
                .build();
    }

    /// Begins to listen; throws when the port is taken.
    public void start() {
        Listening.start(server, settings);
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void handle(ServerRequest request, ServerResponse response) {
        if (!request.headers().first(HeaderNames.CONTENT_TYPE).orElse("").startsWith("application/grpc")) {
            response.status(Status.UNSUPPORTED_MEDIA_TYPE_415).send();
            return;
        }
        GrpcAnswer answer = answer(request);
        count.answered(answer instanceof GrpcAnswer.Failure);
        send(response, answer);
    }

    private GrpcAnswer answer(ServerRequest request) {
        Headers headers = headers(request);
        String path = request.prologue().uriPath().rawPath();
        Optional<String> refusal = guard.refusal(new WireRequest("POST", path, "", headers, Blob.EMPTY));
        if (refusal.isPresent()) {
            return failure(PERMISSION_DENIED, refusal.get());
        }
        GrpcMethod method = methods.get(path);
        if (method == null) {
            return failure(UNIMPLEMENTED, path + " (expected: " + String.join(" or ", methods.keySet()) + ")");
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] prefix = in.readNBytes(PREFIX_BYTES);
            if (prefix.length < PREFIX_BYTES) {
                return failure(INTERNAL, "no message (expected: one)");
            }
            int length = ByteBuffer.wrap(prefix, 1, Integer.BYTES).getInt();
            if (length < 0 || length > maxBytes) {
                return failure(RESOURCE_EXHAUSTED, "the message is larger than " + maxBytes + " bytes");
            }
            byte[] message = in.readNBytes(length);
            if (message.length < length || in.read() >= 0) {
                return failure(INTERNAL, "the body is not one message of " + length + " bytes");
            }
            Headers given = prefix[0] == 0
                    ? headers
                    : headers.with(
                            "content-encoding", headers.first("grpc-encoding").orElse("unknown"));
            return method.call(new WireRequest("POST", path, "", given, Blob.owning(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With `host`, which HTTP/2 calls `:authority`.
    private static Headers headers(ServerRequest request) {
        List<Headers.Field> fields = new ArrayList<>();
        fields.add(new Headers.Field("host", request.authority()));
        for (Header header : request.headers()) {
            if (!header.name().equalsIgnoreCase("host")) {
                header.allValues().forEach(value -> fields.add(new Headers.Field(header.name(), value)));
            }
        }
        return new Headers(fields);
    }

    private static GrpcAnswer failure(int status, String message) {
        return new GrpcAnswer.Failure(status, message, Optional.empty());
    }

    private static void send(ServerResponse response, GrpcAnswer answer) {
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/grpc"));
        response.header(HeaderValues.create(HeaderNames.TRAILER, "grpc-status, grpc-message, grpc-status-details-bin"));
        byte[] body = switch (answer) {
            case GrpcAnswer.Message(Blob bytes) -> {
                trailer(response, "grpc-status", "0");
                yield framed(bytes);
            }
            case GrpcAnswer.Failure failure -> {
                trailer(response, "grpc-status", String.valueOf(failure.status()));
                trailer(response, "grpc-message", percentEncoded(failure.message()));
                failure.details()
                        .ifPresent(details -> trailer(
                                response,
                                "grpc-status-details-bin",
                                Base64.getEncoder().withoutPadding().encodeToString(details.shared())));
                yield new byte[0];
            }
        };
        response.send(body);
    }

    /// Not compressed, with its length before it.
    private static byte[] framed(Blob message) {
        byte[] framed = new byte[PREFIX_BYTES + message.size()];
        ByteBuffer.wrap(framed).put((byte) 0).putInt(message.size()).put(message.shared());
        return framed;
    }

    private static void trailer(ServerResponse response, String name, String value) {
        response.trailers().set(HeaderNames.create(name), value);
    }

    private static String percentEncoded(String message) {
        return URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
