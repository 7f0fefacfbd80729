package dev.hinomi.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.api.route.Health;
import dev.hinomi.api.route.Ready;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HinomiServerTest {
    private final AtomicBoolean serving = new AtomicBoolean(true);
    private final AtomicReference<@Nullable WireRequest> seen = new AtomicReference<>();
    private final HinomiServer server = new HinomiServer(
            new ServerSettings("127.0.0.1", 0, Set.of("127.0.0.1"), false, Set.of(), 1000, 8192),
            List.of(new Health(), new Ready(serving::get, List::of)),
            request -> {
                seen.set(request);
                return request.path().equals("/unchanged")
                        ? new WireResponse(304, Headers.of("etag", "\"1\""), Blob.EMPTY)
                        : Answers.text(200, "aws");
            },
            request -> Answers.text(413, "too large"));
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
    void answersHealthAndReady() throws Exception {
        assertThat(send(get("/health")).statusCode()).isEqualTo(200);
        assertThat(send(get("/ready")).statusCode()).isEqualTo(200);
        serving.set(false);
        assertThat(send(get("/ready")).statusCode()).isEqualTo(503);
    }

    @Test
    void doesNotStartWithoutItsPort() {
        ServerSettings taken =
                new ServerSettings("127.0.0.1", server.port(), Set.of("127.0.0.1"), false, Set.of(), 1000, 8192);
        HinomiServer other = new HinomiServer(
                taken, List.of(), request -> Answers.text(200, "aws"), request -> Answers.text(413, "too large"));
        GrpcServer grpc = new GrpcServer(taken, List.of());

        assertThatThrownBy(other::start)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cannot listen at 127.0.0.1:" + server.port());
        assertThatThrownBy(grpc::start).isInstanceOf(FaultException.class);
    }

    @Test
    void handsOnThePathTheQueryAndTheBytesAsTheyStood() throws Exception {
        byte[] gzipLike = {0x1f, (byte) 0x8b, 0, 1, 2};

        send(request("/a%2Fb//c%20d?x=%E3%81%82&y=1+2&x=2")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(gzipLike))
                .build());

        WireRequest request = seen.get();
        assertThat(request).isNotNull();
        assertThat(request.path()).isEqualTo("/a%2Fb//c%20d");
        assertThat(request.query()).isEqualTo("x=%E3%81%82&y=1+2&x=2");
        assertThat(request.body().toByteArray()).isEqualTo(gzipLike);
        assertThat(request.headers().first("host")).contains("127.0.0.1:" + server.port());
    }

    @Test
    void answersToHeadHaveALengthAndNoBody() throws Exception {
        String head = "HEAD /any HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        String next = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        String answers = untilTheEnd(head + next);
        assertThat(answers).containsPattern("(?i)content-length: 4\r\n").endsWith("\r\n\r\nalive\n");
        assertThat(answers).doesNotContain("aws");
    }

    @Test
    void answersThatNothingHasChanged() throws Exception {
        HttpResponse<String> unchanged = send(get("/unchanged"));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("etag")).contains("\"1\"");
        assertThat(send(get("/any")).body()).isEqualTo("aws\n");
    }

    @Test
    void refusesABodyOverTheLimitAndGoesOn() throws Exception {
        HttpResponse<String> declared = send(request("/")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1001]))
                .build());
        HttpResponse<String> chunked = send(request("/")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                .build());

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(200);
        assertThat(send(get("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAForeignHost() throws Exception {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("evil.example");
    }

    @Test
    void survivesARequestThatIsNotHttp() throws Exception {
        assertThat(raw("\u0000\u0001 nonsense\r\n\r\n")).doesNotContain("200");
        assertThat(send(get("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void closesTheConnectionWhenTheClientAsksForIt() throws Exception {
        assertThat(untilTheEnd("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(untilTheEnd("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Content-Length: 2000\r\n\r\n" + "x".repeat(2000)))
                .startsWith("HTTP/1.1 413");
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private String untilTheEnd(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String raw(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            return length < 0 ? "" : new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }
}
