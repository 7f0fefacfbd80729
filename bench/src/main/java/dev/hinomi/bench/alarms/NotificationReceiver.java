package dev.hinomi.bench.alarms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An HTTP endpoint that confirms its subscription and notes when each notification came.
final class NotificationReceiver implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Instant> arrivals = new ConcurrentHashMap<>();
    private final CountDownLatch confirmed = new CountDownLatch(1);
    private final HttpServer server;

    NotificationReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void awaitConfirmation() throws InterruptedException, IOException {
        if (!confirmed.await(30, TimeUnit.SECONDS)) {
            throw new IOException("no confirmation of the subscription came");
        }
    }

    /// When each notification came that there is by now, in order.
    List<Instant> arrivals() {
        return arrivals.values().stream().sorted().toList();
    }

    void forget() {
        arrivals.clear();
    }

    /// Waits until so many notifications came, or the time is over.
    void await(int count, Duration atMost) throws InterruptedException {
        Instant deadline = CLOCK.instant().plus(atMost);
        while (arrivals.size() < count && CLOCK.instant().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        Instant now = CLOCK.instant();
        JsonNode message = json.readTree(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
        if (message.path("Type").asString().equals("SubscriptionConfirmation")) {
            try (var answer =
                    URI.create(message.path("SubscribeURL").asString()).toURL().openStream()) {
                answer.readAllBytes();
            }
            confirmed.countDown();
        } else {
            arrivals.put(message.path("MessageId").asString(), now);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
