package dev.hinomi.app.client;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The operations of CloudWatch Logs of a running server, called over HTTP with a key, as JSON 1.1.
public final class LogsClient implements AutoCloseable {
    /// Queries and pages of many events take their time.
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final SignedHttp http;

    public LogsClient(URI endpoint, RequestSigner signer, InstantSource clock) {
        http = new SignedHttp(endpoint, signer, clock, Optional.of(TIMEOUT));
    }

    /// The members of the answer.
    ///
    /// @throws FaultException when nothing answers, or the server refuses; with its words
    public JsonNode call(String operation, Map<String, ?> members) {
        return http.postJson(Logs.SERVICE, operation, members);
    }

    @Override
    public void close() {
        http.close();
    }
}
