package dev.hinomi.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutboundClientTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final OutboundClient client = new OutboundClient(new EndpointGuard(false));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/short", exchange -> {
            try (exchange) {
                byte[] body = "日本語".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(404, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[8192];
            Arrays.fill(part, (byte) 'x');
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(part);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @Test
    void anAnswerIsReceived() throws InterruptedException {
        assertThat(client.receive(get("/short"), LIMIT, 9))
                .isEqualTo(new Reply(new Outcome.Answered(404), "text/plain; charset=utf-8", "日本語", true));
        assertThat(client.send(get("/short"), LIMIT)).isEqualTo(new Outcome.Answered(404));
    }

    @Test
    void ofABodyWithoutEndTheBeginningIsReceived() throws InterruptedException {
        assertThat(client.receive(get("/endless"), LIMIT, 20_000))
                .isEqualTo(new Reply(new Outcome.Answered(200), "", "x".repeat(20_000), false));
    }

    @Test
    void whatWasNotSentHasNoBody() throws InterruptedException {
        Reply reply = client.receive(
                HttpRequest.newBuilder(URI.create("http://169.254.169.254/")).build(), LIMIT, 9);

        assertThat(reply.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(reply.body()).isEmpty();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }
}
