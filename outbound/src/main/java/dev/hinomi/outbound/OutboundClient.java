package dev.hinomi.outbound;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

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
        return exchange(request, HttpResponse.BodyHandlers.discarding(), limit, _ -> {});
    }

    /// As [#send], and keeps of the answer's body what is in its first `maxBody` bytes.
    public Reply receive(HttpRequest request, Duration limit, int maxBody) throws InterruptedException {
        AtomicReference<Reply> reply = new AtomicReference<>();
        Outcome outcome = exchange(
                request,
                _ -> new BodyStart(maxBody),
                limit,
                answer -> reply.set(new Reply(
                        new Outcome.Answered(answer.statusCode()),
                        answer.headers().firstValue("content-type").orElse(""),
                        answer.body().text(),
                        answer.body().whole())));
        return Objects.requireNonNullElseGet(reply.get(), () -> Reply.none(outcome));
    }

    private <T> Outcome exchange(
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            Duration limit,
            Consumer<HttpResponse<T>> answered)
            throws InterruptedException {
        Optional<String> refusal = guard.refusal(request.uri());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
        try {
            HttpResponse<T> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            answered.accept(response);
            return new Outcome.Answered(response.statusCode());
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
