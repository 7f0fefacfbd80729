package dev.hinomi.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An HTTP server on 127.0.0.1 and a free port that keeps what it receives and answers as it is told: first the
/// scripted answers, each once, then 200 for ever.
public final class HttpReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private HttpReceiver(HttpServer server) {
        this.server = server;
    }

    /// Starts on a free port.
    public static HttpReceiver start() {
        return start(0);
    }

    /// Starts on `port`: an endpoint that was down and comes back.
    public static HttpReceiver start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            HttpReceiver receiver = new HttpReceiver(server);
            server.setExecutor(receiver.threads);
            server.createContext("/", receiver::handle);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// `http://127.0.0.1:PORT` followed by `path`.
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /// Answers the next requests so, one each.
    public HttpReceiver script(Answer... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    /// The oldest request that was not taken yet; waits for one at most `wait` and then fails.
    public Request take(Duration wait) {
        return poll(wait).orElseThrow(() -> new AssertionError("no HTTP request within " + wait));
    }

    /// As [#take], and empty when none came.
    public Optional<Request> poll(Duration wait) {
        try {
            return Optional.ofNullable(received.poll(wait.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(request(exchange));
            Answer scripted = script.poll();
            Answer answer = scripted == null ? Answer.of(200) : scripted;
            if (pause(answer.delay())) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /// Returns whether the receiver was closed meanwhile.
    private boolean pause(Duration delay) {
        try {
            return !delay.isZero() && closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headers, raw);
    }

    /// A request as it arrived.
    ///
    /// @param headers by name, whatever the case of the name; several values joined by `, `
    /// @param raw the body, each byte as one character
    public record Request(String method, URI uri, Map<String, String> headers, String raw) {
        /// The body as text in UTF-8.
        public String body() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        /// The header's value; fails when there is none.
        public String header(String name) {
            String value = headers.get(name);
            if (value == null) {
                throw new AssertionError("no header " + name + " in " + headers.keySet());
            }
            return value;
        }
    }

    /// What to answer.
    ///
    /// @param delay waited before the answer; ends early when the receiver is closed
    public record Answer(int status, Map<String, String> headers, String body, Duration delay) {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public static Answer of(int status) {
            return new Answer(status, Map.of(), "", Duration.ZERO);
        }

        public static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body, Duration.ZERO);
        }

        public Answer after(Duration pause) {
            return new Answer(status, headers, body, pause);
        }

        public Answer with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body, delay);
        }
    }
}
