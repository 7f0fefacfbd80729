package dev.hinomi.api.server;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.EventSource;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Between the HTTP server's request and answer and the wire's.
final class HttpExchange {
    private static final Blob NO_BODY = Blob.of(new byte[0]);

    /// A body that says to be no longer gets its room at once; a longer one as it comes, since its sender
    /// might only say so.
    private static final int READ_AT_ONCE = 64 << 10;

    private final int maxBodyBytes;
    private final ClientAddress clients;
    private final StreamedAnswers streamed;

    HttpExchange(ServerSettings settings, StreamedAnswers streamed) {
        this.maxBodyBytes = settings.bodyBytes();
        this.clients = new ClientAddress(settings.proxies());
        this.streamed = streamed;
    }

    /// The request without its body. Path and query as they stood on the wire: the signature covers them.
    WireRequest head(ServerRequest request) {
        List<Headers.Field> fields = new ArrayList<>();
        for (Header header : request.headers()) {
            for (String value : header.allValues()) {
                fields.add(new Headers.Field(header.name(), value));
            }
        }
        Headers headers = new Headers(fields);
        return new WireRequest(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                headers,
                NO_BODY,
                clients.of(peer(request), headers));
    }

    private static String peer(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "";
    }

    /// The request with its body, or empty when the body is over the limit. Reads one byte beyond it at
    /// most.
    Optional<WireRequest> withBody(WireRequest head, ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Optional.of(head);
        }
        OptionalLong length = request.headers().contentLength();
        if (length.orElse(0) > maxBodyBytes) {
            return Optional.empty();
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = length.orElse(Long.MAX_VALUE) <= Math.min(READ_AT_ONCE, maxBodyBytes)
                    ? readWhole(in, (int) length.getAsLong())
                    : in.readNBytes(maxBodyBytes + 1);
            return body.length > maxBodyBytes ? Optional.empty() : Optional.of(head.withBody(Blob.owning(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readWhole(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        int read = in.readNBytes(body, 0, length);
        return read == length ? body : Arrays.copyOf(body, read);
    }

    /// An answer to HEAD has the length of what GET would have brought and no body, which Helidon 4.5
    /// leaves to its handlers.
    void send(WireRequest head, ServerResponse response, WireResponse answer) {
        response.status(Status.create(answer.status()));
        for (Headers.Field field : answer.headers().fields()) {
            response.header(HeaderValues.create(HeaderNames.create(field.name()), field.value()));
        }
        if (head.method().equals("HEAD")) {
            response.headers()
                    .setIfAbsent(HeaderValues.create(
                            HeaderNames.CONTENT_LENGTH, answer.body().size()));
            answer.more().ifPresent(EventSource::close);
            response.send(new byte[0]);
        } else if (answer.more().isPresent()) {
            streamed.send(response.outputStream(), answer.body(), answer.more().get());
        } else if (answer.body().size() == 0) {
            // Helidon takes an empty array for an entity, which an answer such as 304 must not have.
            response.send();
        } else {
            response.send(answer.body().shared());
        }
    }

    /// Closes the connection after the answer to a request with `Connection: close`, which Helidon 4.5
    /// announces and does not do. What is left of the body is read before: closed with unread bytes, the
    /// client would lose the answer.
    void closeWhenAsked(ServerRequest request) {
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            if (!request.content().consumed()) {
                request.content().consume();
            }
            throw new CloseConnectionException("the client asked for it");
        }
    }
}
