package dev.hinomi.demo.aws;

import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import java.time.Instant;
import java.util.Map;

/// A REST API: its metrics ("Amazon API Gateway dimensions and metrics", API Gateway developer guide), where the
/// average of an error's metric is the share of requests with it.
public final class RestApi {
    private static final String NAMESPACE = "AWS/ApiGateway";

    private final Series count;
    private final Series latency;
    private final Series integration;
    private final Series clientErrors;
    private final Series serverErrors;

    public RestApi(Map<String, String> dimensions) {
        count = new Series(NAMESPACE, "Count", dimensions, "Count");
        latency = new Series(NAMESPACE, "Latency", dimensions, "Milliseconds");
        integration = new Series(NAMESPACE, "IntegrationLatency", dimensions, "Milliseconds");
        clientErrors = new Series(NAMESPACE, "4XXError", dimensions, "Count");
        serverErrors = new Series(NAMESPACE, "5XXError", dimensions, "Count");
    }

    /// A request that is answered at `end`.
    ///
    /// @param backend what the function took of it, in milliseconds
    public void answer(Outbox out, Instant end, int status, double backend) {
        out.measure(count, end, 1);
        out.measure(latency, end, backend + 9);
        out.measure(integration, end, backend);
        out.measure(clientErrors, end, status / 100 == 4 ? 1 : 0);
        out.measure(serverErrors, end, status / 100 == 5 ? 1 : 0);
    }
}
