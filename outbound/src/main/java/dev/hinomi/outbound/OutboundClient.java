package dev.hinomi.outbound;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests to endpoints that users name. HTTP/1.1; redirects are not followed, because they would lead past the
/// guard. Blocking.
public final class OutboundClient implements AutoCloseable {
    private final EndpointGuard guard;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public OutboundClient(EndpointGuard guard) {
        this.guard = guard;
    }

    /// Sends a request whose whole exchange, answer included, may take `limit`. The client's own limit would end with
    /// the headers, and a body that trickles in would hold the caller.
    public Outcome send(HttpRequest request, Duration limit) throws InterruptedException {
        Optional<String> refusal = guard.refusal(request.uri());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return new Outcome.Answered(
                    answer.get(limit.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Outcome.Unanswered("no answer within " + limit.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return new Outcome.Unanswered(reason(request, e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static String reason(HttpRequest request, Throwable cause) {
        if (cause instanceof ConnectException) {
            return "cannot connect to " + request.uri().getAuthority();
        }
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }
}
