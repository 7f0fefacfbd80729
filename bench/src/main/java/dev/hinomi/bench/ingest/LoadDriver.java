package dev.hinomi.bench.ingest;

import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends signed requests over a number of connections, each as soon as the one before is acknowledged.
final class LoadDriver implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final URI endpoint;
    private final RequestSigner signer;
    private final int connections;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LoadDriver(URI endpoint, RequestSigner signer, int connections) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.connections = connections;
    }

    /// Prepares, warms up, and measures for `length`.
    LoadResult run(PutLogEventsLoad load, Duration warmUp, Duration length) throws InterruptedException {
        for (WireRequest request : load.preparation(endpoint.getAuthority())) {
            send(request);
        }
        drive(load, warmUp);
        long begin = System.nanoTime();
        List<Connection> loads = drive(load, length);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        List<Long> latencies =
                loads.stream().flatMap(one -> one.latencies.stream()).toList();
        long failures = loads.stream().mapToLong(one -> one.failures).sum();
        return new LoadResult(load, connections, took, latencies, failures);
    }

    private List<Connection> drive(PutLogEventsLoad load, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        List<Connection> loads = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Connection connection = new Connection(i);
                loads.add(connection);
                running.add(threads.submit(() -> connection.run(load, end)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load driver failed", e.getCause());
        }
        return loads;
    }

    private int send(WireRequest request) {
        WireRequest signed = signer.sign(request, "logs", CLOCK.instant());
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.resolve(signed.path()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body().toByteArray()));
        for (Headers.Field field : signed.headers().fields()) {
            if (!field.name().equals("host")) {
                builder.header(field.name(), field.value());
            }
        }
        try {
            return client.send(builder.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private final class Connection {
        private final int number;
        private final List<Long> latencies = new ArrayList<>();
        private long failures;

        Connection(int number) {
            this.number = number;
        }

        void run(PutLogEventsLoad load, long end) {
            for (long n = 0; System.nanoTime() < end; n++) {
                WireRequest request = load.request(endpoint.getAuthority(), number, n, CLOCK.instant());
                long begin = System.nanoTime();
                if (send(request) == 200) {
                    latencies.add(System.nanoTime() - begin);
                } else {
                    failures++;
                }
            }
        }
    }
}
