package dev.hinomi.app.client;

import dev.hinomi.api.server.Answers;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the paths of a running server that are Hinomi's own.
public final class PathClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SignedHttp http;
    private final URI endpoint;

    public PathClient(LocalAccess access, InstantSource clock) {
        this(access.endpoint(), access.signer(), clock);
    }

    /// @param signer signs for the region that is meant
    public PathClient(URI endpoint, RequestSigner signer, InstantSource clock) {
        this.endpoint = endpoint;
        // A rehearsal takes as long as it takes.
        this.http = new SignedHttp(endpoint, signer, clock, Optional.empty());
    }

    /// The body of the answer to a GET.
    ///
    /// @param query percent-encoded, without `?`
    /// @throws FaultException when the server cannot be reached, or refuses; with its words
    public String read(String path, String query) {
        return send("GET", path, query, "");
    }

    /// The body of the answer.
    ///
    /// @throws FaultException when the server cannot be reached, or refuses; with its words
    public String send(String method, String path, String body) {
        return send(method, path, "", body);
    }

    /// The body of the answer.
    ///
    /// @param query percent-encoded, without `?`
    /// @throws FaultException when the server cannot be reached, or refuses; with its words
    public String send(String method, String path, String query, String body) {
        try {
            HttpResponse<byte[]> response = http.send(method, path, query, "hinomi", Headers.of(), body);
            String answer = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() / 100 != 2) {
                throw new FaultException(new Fault.Denied(why(answer)));
            }
            return answer;
        } catch (ConnectException e) {
            throw new FaultException(
                    new Fault.Unavailable("no server at " + endpoint + " (expected: one that ./hinomi up"
                            + " started; name its port by --port)"),
                    e);
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(endpoint + ": " + e), e);
        }
    }

    /// What a refusal says; the whole answer when it is none of the server's own.
    private static String why(String answer) {
        try {
            return JSON.readValue(answer, Answers.Refusal.class).message();
        } catch (JacksonException _) {
            return answer.strip();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
