package dev.hinomi.api.server;

import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Listens on one port. A request that a [Route] serves goes there, every other one to the AWS endpoint.
public final class HinomiServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ServerSettings settings;
    private final RequestGuard guard;
    private final StreamedAnswers streamed = new StreamedAnswers();
    private final HttpExchange exchange;
    private final List<Route> routes;
    private final Function<WireRequest, WireResponse> aws;
    private final Function<WireRequest, WireResponse> tooLarge;
    private final RequestCount count;
    private final WebServer server;

    /// As the other, and nobody counts.
    public HinomiServer(
            ServerSettings settings,
            List<Route> routes,
            Function<WireRequest, WireResponse> aws,
            Function<WireRequest, WireResponse> tooLarge) {
        this(settings, routes, aws, tooLarge, _ -> {});
    }

    /// @param aws answers AWS requests
    /// @param tooLarge answers a request whose body is over the limit, in the form of the protocol that it
    ///     speaks; the body of what it is given is empty
    public HinomiServer(
            ServerSettings settings,
            List<Route> routes,
            Function<WireRequest, WireResponse> aws,
            Function<WireRequest, WireResponse> tooLarge,
            RequestCount count) {
        this.settings = settings;
        this.guard = new RequestGuard(settings);
        this.exchange = new HttpExchange(settings, streamed);
        this.routes = List.copyOf(routes);
        this.aws = aws;
        this.tooLarge = tooLarge;
        this.count = count;
        this.server = WebServer.builder()
                .host(settings.bind())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .contentEncoding(encodings ->
                        encodings.contentEncodingsDiscoverServices(false).addContentEncoding(new Undecoded()))
                .errorHandling(ErrorHandling.builder().includeEntity(true).build())
                // The HTTP/2 of gRPC has a server of its own.
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(settings.headerBytes())
                        .build())
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

    /// Stops to listen, ends answers that go on, and lets the other requests under way end.
    @Override
    public void close() {
        streamed.close();
        server.stop();
    }

    private void handle(ServerRequest request, ServerResponse response) {
        WireRequest head = exchange.head(request);
        exchange.send(head, response, counted(head, request));
        exchange.closeWhenAsked(request);
    }

    private WireResponse counted(WireRequest head, ServerRequest request) {
        boolean refused = true;
        try {
            WireResponse answer = answer(head, request);
            refused = answer.status() >= 400;
            return answer;
        } finally {
            count.answered(refused);
        }
    }

    private WireResponse answer(WireRequest head, ServerRequest request) {
        Optional<String> refusal = guard.refusal(head);
        if (refusal.isPresent()) {
            return Answers.refusal(403, refusal.get());
        }
        Optional<Route> route = route(head);
        Optional<WireRequest> whole = exchange.withBody(head, request);
        if (whole.isEmpty()) {
            return route.isEmpty() ? tooLarge.apply(head) : Answers.refusal(413, "body too large");
        }
        Function<WireRequest, WireResponse> handler = route.isEmpty() ? aws : route.get()::handle;
        return handler.apply(whole.get());
    }

    private Optional<Route> route(WireRequest head) {
        return routes.stream().filter(route -> route.serves(head)).findFirst();
    }
}
