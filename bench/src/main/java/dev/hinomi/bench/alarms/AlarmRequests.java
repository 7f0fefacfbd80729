package dev.hinomi.bench.alarms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.bench.server.Connection;
import dev.hinomi.bench.server.ServerProcess;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The requests that make topic, alarms and data points, over connections that are kept.
final class AlarmRequests implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int POINTS = 1000;

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads;

    AlarmRequests(ServerProcess server, int connections) throws IOException {
        RequestSigner signer = server.signer();
        for (int i = 0; i < connections; i++) {
            this.connections.add(new Connection(server, signer));
        }
        this.threads = Executors.newFixedThreadPool(connections);
    }

    /// Makes a topic that tells `url`.
    void topic(String arn, String name, String url) throws IOException {
        call(connections.getFirst(), "sns", "Action=CreateTopic&Version=2010-03-31&Name=" + name);
        call(
                connections.getFirst(),
                "sns",
                "Action=Subscribe&Version=2010-03-31&Protocol=http&TopicArn=" + encode(arn) + "&Endpoint="
                        + encode(url));
    }

    /// Makes alarms in turn on each of the metrics.
    ///
    /// @param acting the first so many have the topic as their action and a threshold of 100, the others no action
    ///     and a threshold that nothing reaches
    void alarms(int count, int metrics, int acting, String topic) throws InterruptedException, ExecutionException {
        spread(
                count,
                (connection, i) -> call(
                        connection,
                        "monitoring",
                        "Action=PutMetricAlarm&Version=2010-08-01&AlarmName=alarm-" + i
                                + "&Namespace=Bench&MetricName=Metric"
                                + i % metrics
                                + "&Statistic=Sum&Period=60&EvaluationPeriods=1&ComparisonOperator=GreaterThanThreshold"
                                + (i < acting
                                        ? "&Threshold=100&AlarmActions.member.1=" + encode(topic)
                                        : "&Threshold=1000000000")));
    }

    /// Puts one data point to each of the first metrics.
    void data(int metrics, int value, Instant at) throws InterruptedException, ExecutionException {
        spread((metrics + POINTS - 1) / POINTS, (connection, part) -> {
            StringBuilder form = new StringBuilder("Action=PutMetricData&Version=2010-08-01&Namespace=Bench");
            int first = part * POINTS;
            for (int i = first; i < Math.min(metrics, first + POINTS); i++) {
                String member = "&MetricData.member." + (i - first + 1) + ".";
                form.append(member).append("MetricName=Metric").append(i);
                form.append(member).append("Value=").append(value);
                form.append(member).append("Timestamp=").append(encode(at.toString()));
            }
            call(connection, "monitoring", form.toString());
        });
    }

    private interface Request {
        void send(Connection connection, int number) throws IOException;
    }

    private void spread(int count, Request request) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int c = 0; c < connections.size(); c++) {
            int first = c;
            running.add(threads.submit(() -> {
                for (int i = first; i < count; i += connections.size()) {
                    request.send(connections.get(first), i);
                }
                return first;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private static void call(Connection connection, String service, String form) throws IOException {
        int status = connection.call(
                service,
                "/",
                List.of("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                form.getBytes(ISO_8859_1),
                CLOCK.instant());
        if (status != 200) {
            throw new IOException(form.substring(0, 40) + ": status " + status + " (expected: 200)");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
