package dev.hinomi.bench.ingest;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// PutLogEvents with structured events of about 230 bytes, each connection to a stream of its own.
final class PutLogEventsLoad {
    private static final int EVENTS = 100;
    private static final String GROUP = "/bench/ingest";

    private final int connections;

    PutLogEventsLoad(int connections) {
        this.connections = connections;
    }

    /// What is sent, for people.
    String name() {
        return "PutLogEvents, " + EVENTS + " events, JSON 1.1";
    }

    /// How many events are in a request.
    int items() {
        return EVENTS;
    }

    /// What must exist before the load begins.
    List<WireRequest> preparation(String host) {
        List<WireRequest> requests = new ArrayList<>();
        requests.add(call(host, "CreateLogGroup", "{\"logGroupName\":\"" + GROUP + "\"}"));
        for (int i = 0; i < connections; i++) {
            requests.add(call(
                    host,
                    "CreateLogStream",
                    "{\"logGroupName\":\"" + GROUP + "\",\"logStreamName\":\"stream-" + i + "\"}"));
        }
        return requests;
    }

    /// The request number `n` of a connection, not signed.
    WireRequest request(String host, int connection, long n, Instant at) {
        long millis = at.toEpochMilli();
        StringBuilder body = new StringBuilder(32 * 1024);
        body.append("{\"logGroupName\":\"").append(GROUP).append("\",\"logStreamName\":\"stream-");
        body.append(connection).append("\",\"logEvents\":[");
        for (int i = 0; i < EVENTS; i++) {
            long id = (n * EVENTS + i) * connections + connection;
            body.append(i == 0 ? "" : ",")
                    .append("{\"timestamp\":")
                    .append(millis)
                    .append(",\"message\":\"");
            body.append("{\\\"level\\\":\\\"").append(id % 20 == 0 ? "ERROR" : "INFO");
            body.append("\\\",\\\"action\\\":\\\"subgoal_generation_success\\\",\\\"requestId\\\":\\\"")
                    .append(id);
            body.append("\\\",\\\"userId\\\":\\\"user-").append(id % 1000);
            body.append("\\\",\\\"duration\\\":").append(id % 5000);
            body.append(",\\\"metadata\\\":{\\\"tokensUsed\\\":").append(id % 900);
            body.append(",\\\"estimatedCost\\\":0.0012},\\\"path\\\":\\\"/api/ai/generate/subgoals\\\"}\"}");
        }
        return call(host, "PutLogEvents", body.append("]}").toString());
    }

    private static WireRequest call(String host, String operation, String body) {
        Headers headers = Headers.of(
                "host",
                host,
                "content-type",
                "application/x-amz-json-1.1",
                "x-amz-target",
                "Logs_20140328." + operation);
        return new WireRequest("POST", "/", "", headers, Blob.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
