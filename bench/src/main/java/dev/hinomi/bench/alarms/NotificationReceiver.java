package dev.hinomi.bench.alarms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
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
import tools.jackson.databind.json.JsonMapper;

/// An HTTP endpoint that confirms its subscription and notes when each notification came.
final class NotificationReceiver implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int WARM_UP = 5_000;
    private static final int BODY = 2_000;
    private static final String ID = "x-amz-sns-message-id";
    private static final String TYPE = "x-amz-sns-message-type";

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

    /// Receives as many notifications of its own as it takes to be compiled, so that it takes little of the machine
    /// from
    /// what is measured.
    void warmUp() throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url()).toURL().openConnection();
            connection.setDoOutput(true);
            connection.setRequestProperty(ID, "warm-up");
            connection.setRequestProperty(TYPE, "Notification");
            connection.getOutputStream().write(new byte[BODY]);
            try (InputStream answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
        }
        forget();
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

    /// As cheap as can be, since it shares the machine with what is measured.
    private void receive(HttpExchange exchange) throws IOException {
        Instant now = CLOCK.instant();
        String id = exchange.getRequestHeaders().getFirst(ID);
        String type = exchange.getRequestHeaders().getFirst(TYPE);
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
        if (type.equals("SubscriptionConfirmation")) {
            confirm(json.readTree(body).path("SubscribeURL").asString());
        } else {
            arrivals.put(id, now);
        }
    }

    private void confirm(String url) throws IOException {
        try (InputStream answer = URI.create(url).toURL().openStream()) {
            answer.readAllBytes();
        }
        confirmed.countDown();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
