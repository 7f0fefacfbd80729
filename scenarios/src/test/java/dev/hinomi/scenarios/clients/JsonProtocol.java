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

/// CloudWatch in AWS JSON 1.0, as the SDK for JavaScript speaks it: instants are seconds since 1970.
record JsonProtocol(Access access, HttpClient http) implements RealClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern INSTANT = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)\"");

    JsonProtocol(Access access) {
        this(access, HttpClient.newHttpClient());
    }

    @Override
    public Reply call(String service, String operation, ObjectNode input) {
        if (!service.equals("cloudwatch")) {
            throw new IllegalArgumentException("service: " + service + " (expected: cloudwatch)");
        }
        String body = INSTANT.matcher(input.toString())
                .replaceAll(match -> Long.toString(Instant.parse(match.group(1)).getEpochSecond()));
        HttpResponse<String> response = send(new WireRequest(
                "POST",
                "/",
                "",
                Headers.of(
                        "host",
                        access.endpoint().getAuthority(),
                        "content-type",
                        "application/x-amz-json-1.0",
                        "x-amz-target",
                        "GraniteServiceVersion20100801." + operation),
                Blob.of(body.getBytes(StandardCharsets.UTF_8))));
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() == 200) {
            return new Reply.Answered(answer);
        }
        String code = response.headers().firstValue("x-amzn-query-error").orElseThrow();
        return new Reply.Refused(
                code.substring(0, code.indexOf(';')), answer.get("message").asString());
    }

    private HttpResponse<String> send(WireRequest unsigned) {
        RequestSigner signer = new RequestSigner(access.accessKeyId(), access.secret(), access.region());
        WireRequest signed = signer.sign(unsigned, "monitoring", Instant.now());
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
