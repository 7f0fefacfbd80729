package dev.hinomi.notifications.http;

import dev.hinomi.notifications.delivery.Channel;
import dev.hinomi.notifications.delivery.Envelope;
import dev.hinomi.notifications.delivery.SendResult;
import dev.hinomi.notifications.document.SnsDocument;
import dev.hinomi.notifications.policy.DeliveryPolicy;
import dev.hinomi.notifications.policy.RetryPolicy;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;
import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.outbound.HttpEndpoint;
import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.outbound.Outcome;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/// Posts messages as SNS does (Developer Guide, "HTTP/HTTPS headers", "Amazon SNS message delivery retries"): the
/// endpoint has 15 seconds; an answer of 200 to 299 is success; 429, 500 to 599 and no answer at all are tried again;
/// every other answer is final. Redirects are not followed.
public final class HttpChannel implements Channel, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final SnsDocument documents;
    private final OutboundClient client;

    public HttpChannel(SnsDocument documents, EndpointGuard guard) {
        this.documents = documents;
        this.client = new OutboundClient(guard);
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
        return () -> result(client.send(request, LIMIT));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest request(Envelope envelope, HttpEndpoint endpoint) {
        if (envelope.subscription().isDirect()) {
            return direct(envelope.message(), endpoint);
        }
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
        return post(request, endpoint, body);
    }

    /// The text alone, as it is: there is no topic that SNS's headers could name.
    private static HttpRequest direct(Message message, HttpEndpoint endpoint) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.uri())
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", "Hinomi")
                .header("x-hinomi-message-id", message.id());
        return post(request, endpoint, message.bodyFor(Protocol.HTTPS));
    }

    private static HttpRequest post(HttpRequest.Builder request, HttpEndpoint endpoint, String body) {
        endpoint.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static SendResult result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> result(answered.status());
            case Outcome.Unanswered unanswered -> new SendResult.Retryable(null, unanswered.reason());
            case Outcome.Refused refused -> new SendResult.Permanent(null, refused.reason());
        };
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
}
