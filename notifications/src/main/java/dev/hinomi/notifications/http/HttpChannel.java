package dev.hinomi.notifications.http;

import dev.hinomi.notifications.delivery.Channel;
import dev.hinomi.notifications.delivery.Envelope;
import dev.hinomi.notifications.delivery.SendResult;
import dev.hinomi.notifications.document.SnsDocument;
import dev.hinomi.notifications.policy.DeliveryPolicy;
import dev.hinomi.notifications.policy.RetryPolicy;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;
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

/// Posts messages as SNS does (Developer Guide, "HTTP/HTTPS headers", "Amazon SNS message delivery retries"): the
/// endpoint has 15 seconds; an answer of 200 to 299 is success; 429, 500 to 599 and no answer at all are tried again;
/// every other answer is final. Redirects are not followed.
public final class HttpChannel implements Channel, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final SnsDocument documents;
    private final EndpointGuard guard;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public HttpChannel(SnsDocument documents, EndpointGuard guard) {
        this.documents = documents;
        this.guard = guard;
    }

    @Override
    public String lane(String endpoint) {
        return HttpEndpoint.parse(endpoint).map(HttpEndpoint::host).orElse(endpoint);
    }

    @Override
    public RetryPolicy retryPolicy(Topic topic, Subscription subscription) {
        return DeliveryPolicy.of(topic, subscription).retry();
    }

    @Override
    public Parcel render(Envelope envelope) {
        Subscription subscription = envelope.subscription();
        Optional<HttpEndpoint> endpoint = HttpEndpoint.parse(subscription.endpoint());
        if (endpoint.isEmpty()) {
            return () -> new SendResult.Permanent(null, "not a URL: " + subscription.shownEndpoint());
        }
        HttpRequest request = request(envelope, endpoint.get());
        return () -> {
            Optional<String> refusal = guard.refusal(request.uri());
            return refusal.isPresent() ? new SendResult.Permanent(null, refusal.get()) : post(request);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(Envelope envelope, HttpEndpoint endpoint) {
        Message message = envelope.message();
        Subscription subscription = envelope.subscription();
        boolean notification = message.type() == Message.Type.NOTIFICATION;
        boolean raw = notification && subscription.raw();
        String body = raw
                ? message.bodyFor(subscription.protocol())
                : documents.write(envelope.scope(), envelope.topic(), subscription, message);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri())
                .header(
                        "Content-Type",
                        DeliveryPolicy.of(envelope.topic(), subscription).contentType())
                .header("User-Agent", "Amazon Simple Notification Service Agent")
                .header("x-amz-sns-message-type", message.type().label())
                .header("x-amz-sns-message-id", message.id())
                .header(
                        "x-amz-sns-topic-arn",
                        envelope.topic().arn(envelope.scope()).toString());
        if (message.type() != Message.Type.SUBSCRIPTION_CONFIRMATION) {
            request.header(
                    "x-amz-sns-subscription-arn",
                    subscription.arn(envelope.scope()).toString());
        }
        if (raw) {
            request.header("x-amz-sns-rawdelivery", "true");
        }
        endpoint.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    /// One limit for the whole exchange. The client's own would end with the headers, and a body that trickles in
    /// would hold the lane.
    private SendResult post(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return result(answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new SendResult.Retryable(null, "no answer within " + LIMIT.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return new SendResult.Retryable(null, reason(request, e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private static SendResult result(int status) {
        if (status >= 200 && status < 300) {
            return new SendResult.Delivered(status);
        }
        String error = "HTTP status " + status;
        return status == 429 || status >= 500
                ? new SendResult.Retryable(status, error)
                : new SendResult.Permanent(status, error);
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
