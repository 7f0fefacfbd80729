package dev.hinomi.scenarios.clients;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// CloudWatch in AWS JSON 1.0, as the SDK for JavaScript speaks it: instants are seconds since 1970. CloudWatch Logs in
/// JSON 1.1, for operations that are newer than the SDKs here.
record JsonProtocol(Access access, HttpClient http) implements RealClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern INSTANT = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)\"");

    JsonProtocol(Access access) {
        this(access, HttpClient.newHttpClient());
    }

    @Override
    public Reply call(String service, String operation, ObjectNode input) {
        Dialect dialect = switch (service) {
            case "cloudwatch" -> new Dialect("monitoring", "1.0", "GraniteServiceVersion20100801");
            case "logs" -> new Dialect("logs", "1.1", "Logs_20140328");
            default -> throw new IllegalArgumentException("service: " + service + " (expected: cloudwatch or logs)");
        };
        String body = INSTANT.matcher(input.toString())
                .replaceAll(match -> Long.toString(Instant.parse(match.group(1)).getEpochSecond()));
        HttpResponse<String> response = send(
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Headers.of(
                                "host",
                                access.endpoint().getAuthority(),
                                "content-type",
                                "application/x-amz-json-" + dialect.version(),
                                "x-amz-target",
                                dialect.target() + "." + operation),
                        Blob.of(body.getBytes(StandardCharsets.UTF_8))),
                dialect.signingName());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() == 200) {
            return new Reply.Answered(answer);
        }
        String code = response.headers()
                .firstValue("x-amzn-query-error")
                .map(error -> error.substring(0, error.indexOf(';')))
                .orElseGet(() -> answer.get("__type").asString());
        return new Reply.Refused(code, answer.get("message").asString());
    }

    private record Dialect(String signingName, String version, String target) {}

    private HttpResponse<String> send(WireRequest unsigned, String signingName) {
        RequestSigner signer = new RequestSigner(access.accessKeyId(), access.secret(), access.region());
        WireRequest signed = signer.sign(unsigned, signingName, Instant.now());
        HttpRequest.Builder request = HttpRequest.newBuilder(access.endpoint())
                .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body().toByteArray()));
        for (Headers.Field field : signed.headers().fields()) {
            if (!field.name().equals("host")) {
                request.header(field.name(), field.value());
            }
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
