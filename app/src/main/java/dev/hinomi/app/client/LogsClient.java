package dev.hinomi.app.client;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operations of CloudWatch Logs of a running server, called over HTTP with a key, as JSON 1.1.
public final class LogsClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String TARGET = "Logs_20140328.";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI endpoint;
    private final RequestSigner signer;
    private final InstantSource clock;

    public LogsClient(URI endpoint, RequestSigner signer, InstantSource clock) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.clock = clock;
    }

    /// The members of the answer.
    ///
    /// @throws FaultException when nothing answers, or the server refuses; with its words
    public JsonNode call(String operation, Map<String, ?> members) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request(operation, members), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = json.readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new FaultException(fault(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.Unavailable(endpoint + ": " + (e.getMessage() == null ? "no answer" : e.getMessage())
                            + " (expected: a running server; start it with ./hinomi up)"),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable(operation + ": interrupted"), e);
        }
    }

    private HttpRequest request(String operation, Map<String, ?> members) {
        Blob body = Blob.owning(json.writeValueAsString(members).getBytes(StandardCharsets.UTF_8));
        Headers headers = Headers.of(
                "host",
                endpoint.getRawAuthority(),
                "content-type",
                "application/x-amz-json-1.1",
                "x-amz-target",
                TARGET + operation);
        WireRequest signed = signer.sign(
                new WireRequest("POST", "/", "", headers, body), Logs.SERVICE.signingName(), clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve("/"))
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.shared()));
        // The client writes `Host` itself, from the same address, and lets nobody else do it.
        signed.headers().fields().stream()
                .filter(field -> !field.name().equals("host"))
                .forEach(field -> request.header(field.name(), field.value()));
        return request.build();
    }

    private static Fault fault(JsonNode answer) {
        String type = answer.path("__type").asString("");
        String message = answer.path("message").asString("");
        JsonNode location = answer.path("queryCompileError").path("location");
        return location.isObject()
                ? new Fault.MalformedQuery(
                        message,
                        location.path("startCharOffset").asInt(0),
                        location.path("endCharOffset").asInt(0))
                : new Fault.Denied(type + ": " + message);
    }

    @Override
    public void close() {
        http.close();
    }
}
