package dev.hinomi.bench.read;

import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends requests of CloudWatch Logs, as an SDK does.
final class LogsClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalAccess access;

    LogsClient(LocalAccess access) {
        this.access = access;
    }

    /// Follows the tokens, too, and answers how many events there were on all pages.
    int pages(String operation, ObjectNode input) {
        int events = 0;
        while (true) {
            JsonNode answer = call(operation, input);
            events += answer.path("events").size();
            if (answer.path("nextToken").isMissingNode()) {
                return events;
            }
            input.set("nextToken", answer.path("nextToken"));
        }
    }

    JsonNode call(String operation, ObjectNode input) {
        URI endpoint = access.endpoint();
        Headers headers = Headers.of(
                "host",
                endpoint.getAuthority(),
                "content-type",
                "application/x-amz-json-1.1",
                "x-amz-target",
                "Logs_20140328." + operation);
        byte[] body = JSON.writeValueAsString(input).getBytes(StandardCharsets.UTF_8);
        WireRequest signed = access.signer()
                .sign(
                        new WireRequest("POST", "/", "", headers, Blob.of(body)),
                        "logs",
                        Clock.systemUTC().instant());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (Headers.Field field : signed.headers().fields()) {
            if (!field.name().equals("host")) {
                request.header(field.name(), field.value());
            }
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + response.statusCode() + " " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(operation, e);
        }
    }

    static ObjectNode input() {
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        client.close();
    }
}
