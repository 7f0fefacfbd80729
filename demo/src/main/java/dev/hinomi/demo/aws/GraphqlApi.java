package dev.hinomi.demo.aws;

import dev.hinomi.demo.signal.Line;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import java.time.Instant;
import java.util.Map;

/// An AppSync API: its metrics and its log of requests ("Using CloudWatch to monitor and log GraphQL API data", AppSync
/// developer guide). Errors have data points only when there are any.
public final class GraphqlApi {
    private static final String NAMESPACE = "AWS/AppSync";
    private static final long NANOS = 1_000_000;

    private final String id;
    private final LogPlace log;
    private final Series latency;
    private final Series clientErrors;
    private final Series serverErrors;
    private final Series connections;
    private final Series connected;
    private final Series refusedClients;
    private final Series subscribed;
    private final Series published;
    private final Series active;

    public GraphqlApi(String id, String stream) {
        this.id = id;
        log = new LogPlace("/aws/appsync/apis/" + id, stream);
        latency = series("Latency", "Milliseconds");
        clientErrors = series("4XXError", "Count");
        serverErrors = series("5XXError", "Count");
        connections = series("ConnectionRequests", "Count");
        connected = series("ConnectSuccess", "Count");
        refusedClients = series("ConnectClientError", "Count");
        subscribed = series("SubscribeSuccess", "Count");
        published = series("PublishDataMessageSuccess", "Count");
        active = series("ActiveConnections", "Count");
    }

    private Series series(String metric, String unit) {
        return new Series(NAMESPACE, metric, Map.of("GraphQLAPIId", id), unit);
    }

    /// A request from `at` on; what is measured and its summary come at its end.
    ///
    /// @param query with its variables, as the verbose log has it
    public void answer(Outbox out, Instant at, String requestId, String query, int status, double millis) {
        Instant end = LambdaFunction.end(at, millis);
        out.log(log, at, requestId + " GraphQL Query: " + query);
        out.measure(latency, end, millis);
        if (status / 100 == 4) {
            out.measure(clientErrors, end, 1);
        } else if (status / 100 == 5) {
            out.measure(serverErrors, end, 1);
        }
        out.log(
                log,
                end,
                Line.of("logType", "RequestSummary")
                        .with("requestId", requestId)
                        .with("graphQLAPIId", id)
                        .with("statusCode", status)
                        .with("latency", (long) (millis * NANOS))
                        .text());
    }

    /// An error of a field, which the answer carries with status 200.
    public void fieldError(Outbox out, Instant at, String requestId, String field, String type, String message) {
        out.log(
                log,
                at,
                Line.of("logType", "ResponseMapping")
                        .with("requestId", requestId)
                        .with("graphQLAPIId", id)
                        .with("fieldName", field)
                        .with("fieldInError", true)
                        .with("errors", java.util.List.of("ERROR " + type + ": " + message))
                        .text());
    }

    /// Somebody opens a WebSocket and subscribes.
    public void connect(Outbox out, Instant at, String requestId, String query) {
        out.measure(connections, at, 1);
        out.measure(connected, at, 1);
        out.measure(subscribed, at, 1);
        out.log(log, at, requestId + " GraphQL Query: " + query);
    }

    /// Somebody opens a WebSocket and is turned away, for a reason of their own.
    public void refuseConnection(Outbox out, Instant at, String requestId, String why) {
        out.measure(connections, at, 1);
        out.measure(refusedClients, at, 1);
        out.log(log, at, requestId + " ERROR subscription refused: " + why);
    }

    /// A mutation reaches those who subscribed.
    public void publish(Outbox out, Instant at, int messages) {
        out.measure(published, at, 1, messages);
    }

    /// How many WebSockets are open in a minute.
    public void open(Outbox out, Instant minute, int sockets) {
        out.measure(active, minute, sockets);
    }
}
