package dev.hinomi.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.EventSource;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers that go on, through the port.
final class StreamedAnswersTest {
    private final Parts parts = new Parts();
    private final HinomiServer server = new HinomiServer(
            new ServerSettings("127.0.0.1", 0, Set.of("127.0.0.1"), false, Set.of(), 1000, 8192),
            List.of(),
            _ -> new WireResponse(200, Headers.of("content-type", "text/plain"), utf8("first"), Optional.of(parts)),
            _ -> Answers.text(413, "too large"));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void eachPartIsSentAsSoonAsItComes() throws Exception {
        try (InputStream body = ask().body()) {
            assertThat(read(body, 5)).isEqualTo("first");
            parts.add("second");
            assertThat(read(body, 6)).isEqualTo("second");
        }
    }

    @Test
    void theAnswerEndsWithItsSource() throws Exception {
        parts.add("last");
        parts.close();

        assertThat(new String(ask().body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("firstlast");
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatGoesAwayEndsTheSource() throws Exception {
        InputStream body = ask().body();
        read(body, 5);

        body.close();

        await().untilAsserted(() -> {
            parts.add("anybody there?");
            assertThat(parts.closed).isTrue();
        });
    }

    @Test
    void theAnswerEndsWhenTheServerStops() throws Exception {
        InputStream body = ask().body();
        read(body, 5);

        server.close();

        assertThat(body.readAllBytes()).isEmpty();
        assertThat(parts.closed).isTrue();
    }

    private HttpResponse<InputStream> ask() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }

    private static String read(InputStream body, int bytes) throws IOException {
        return new String(body.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private static Blob utf8(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What a test adds.
    private static final class Parts implements EventSource<Blob> {
        private final BlockingQueue<Optional<Blob>> queue = new LinkedBlockingQueue<>();
        private volatile boolean closed;

        void add(String part) {
            queue.add(Optional.of(utf8(part)));
        }

        @Override
        public Optional<Blob> next() throws InterruptedException {
            return queue.take();
        }

        @Override
        public void close() {
            closed = true;
            queue.add(Optional.empty());
        }
    }
}
