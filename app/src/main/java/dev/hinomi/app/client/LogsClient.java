package dev.hinomi.app.client;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operations of CloudWatch Logs of a running server, called over HTTP with a key, as JSON 1.1.
public final class LogsClient implements AutoCloseable {
    /// Queries and pages of many events take their time.
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.shared();
    private final SignedHttp http;

    public LogsClient(URI endpoint, RequestSigner signer, InstantSource clock) {
        http = new SignedHttp(endpoint, signer, clock, Optional.of(TIMEOUT));
    }

    /// The members of the answer.
    ///
    /// @throws FaultException when nothing answers, or the server refuses; with its words
    public JsonNode call(String operation, Map<String, ?> members) {
        HttpResponse<byte[]> response = http.postJson(Logs.SERVICE, operation, members);
        JsonNode answer = json.readTree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new FaultException(fault(answer));
        }
        return answer;
    }

    private static Fault fault(JsonNode answer) {
        String type = answer.path("__type").asString("");
        String message = answer.path("message").asString("");
        JsonNode location = answer.path("queryCompileError").path("location");
        if (location.isObject()) {
            return new Fault.MalformedQuery(
                    message,
                    location.path("startCharOffset").asInt(0),
                    location.path("endCharOffset").asInt(0));
        }
        return switch (type) {
            case "ResourceNotFoundException" -> new Fault.NotFound("resource", type + ": " + message);
            case "ResourceAlreadyExistsException" -> new Fault.AlreadyExists("resource", type + ": " + message);
            default -> new Fault.Denied(type + ": " + message);
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
