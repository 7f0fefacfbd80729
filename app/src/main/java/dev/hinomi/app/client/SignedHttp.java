package dev.hinomi.app.client;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.schema.Service;
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
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Requests to a running server, signed with a key.
final class SignedHttp implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECTS = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTS).build();
    private final URI endpoint;
    private final RequestSigner signer;
    private final InstantSource clock;
    private final Optional<Duration> timeout;

    /// @param timeout how long an answer may take; empty for as long as it takes
    SignedHttp(URI endpoint, RequestSigner signer, InstantSource clock, Optional<Duration> timeout) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.clock = clock;
        this.timeout = timeout;
    }

    /// Posts a text to the path of the AWS protocols.
    ///
    /// @param service the signing name, such as `monitoring`
    /// @param headers without `Host`
    /// @throws FaultException when nothing answers
    HttpResponse<byte[]> post(String service, Headers headers, String text) {
        try {
            return send("POST", "/", "", service, headers, text);
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    /// Posts members as AWS JSON, the operation in a header and the members in the body. Answers the members of the
    /// answer.
    ///
    /// @throws FaultException when nothing answers, or the server refuses; with its words
    ObjectNode postJson(Service service, String operation, Map<String, ?> members) {
        Headers headers = Headers.of(
                "content-type",
                "application/x-amz-json-" + service.jsonVersion(),
                "x-amz-target",
                service.targetPrefix() + "." + operation);
        try {
            return JsonAnswer.members(
                    operation, post(service.signingName(), headers, JSON.writeValueAsString(members)));
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    /// The answer, whatever it is.
    ///
    /// @param query percent-encoded, without `?`
    HttpResponse<byte[]> send(String method, String path, String query, String service, Headers headers, String text)
            throws IOException {
        Blob body = Blob.owning(text.getBytes(StandardCharsets.UTF_8));
        WireRequest signed = signer.sign(
                new WireRequest(method, path, query, headers.with("host", endpoint.getRawAuthority()), body),
                service,
                clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        endpoint.resolve(query.isEmpty() ? path : path + "?" + query))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.shared()));
        timeout.ifPresent(request::timeout);
        // The client writes `Host` itself, from the same address, and lets nobody else do it.
        signed.headers().fields().stream()
                .filter(field -> !field.name().equals("host"))
                .forEach(field -> request.header(field.name(), field.value()));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable(endpoint + ": interrupted"), e);
        }
    }

    /// What to tell whoever got no answer, or one that is none.
    FaultException noAnswer(IOException cause) {
        return new FaultException(
                new Fault.Unavailable(endpoint + ": " + (cause.getMessage() == null ? "no answer" : cause.getMessage())
                        + " (expected: a running server; start it with ./hinomi up)"),
                cause);
    }

    @Override
    public void close() {
        http.close();
    }
}
