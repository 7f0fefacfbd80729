package dev.hinomi.app.command;

import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// Speaks to the paths of a running server that are Hinomi's own.
final class PathClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final RequestSigner signer;
    private final InstantSource clock;

    PathClient(LocalAccess access, InstantSource clock) {
        this(access.endpoint(), access.signer(), clock);
    }

    /// @param signer signs for the region that is meant
    PathClient(URI endpoint, RequestSigner signer, InstantSource clock) {
        this.endpoint = endpoint;
        this.signer = signer;
        this.clock = clock;
    }

    /// The body of the answer to a GET.
    ///
    /// @param query percent-encoded, without `?`
    /// @throws FaultException when the server cannot be reached, or refuses; with its words
    String read(String path, String query) {
        return send("GET", path, query, "");
    }

    /// The body of the answer.
    ///
    /// @throws FaultException when the server cannot be reached, or refuses; with its words
    String send(String method, String path, String body) {
        return send(method, path, "", body);
    }

    private String send(String method, String path, String query, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        WireRequest signed = signer.sign(
                new WireRequest(method, path, query, Headers.of("host", endpoint.getAuthority()), Blob.owning(bytes)),
                "hinomi",
                clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        endpoint.resolve(query.isEmpty() ? path : path + "?" + query))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
        // The client writes `Host` itself, from the same address, and lets nobody else do it.
        signed.headers().fields().stream()
                .filter(field -> !field.name().equals("host"))
                .forEach(field -> request.header(field.name(), field.value()));
        return answer(request.build());
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new FaultException(new Fault.Denied(response.body().strip()));
            }
            return response.body();
        } catch (ConnectException e) {
            throw new FaultException(
                    new Fault.Unavailable("no server at " + endpoint + " (expected: one that ./hinomi up"
                            + " started; name its port by --port)"),
                    e);
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(endpoint + ": " + e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("interrupted"), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
