package dev.hinomi.api.sns;

import dev.hinomi.api.route.RouteQuery;
import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.DeliveryLog;
import dev.hinomi.notifications.DeliveryView;
import dev.hinomi.notifications.state.Cause;
import dev.hinomi.notifications.state.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /_hinomi/notifications/deliveries?topic=&limit=`: what became of messages, the newest first, as
/// [Deliveries]. The topic is its name or its ARN.
public final class DeliveriesRoute {
    public static final String PATH = "/_hinomi/notifications/deliveries";

    private static final int USUAL_LIMIT = 100;

    private DeliveriesRoute() {}

    public static Route of(DeliveryLog log, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofReaders("GET", PATH, surroundings, (scope, request) -> {
            RouteQuery query = RouteQuery.of(request);
            Optional<String> topic = query.optional("topic").map(name -> name.substring(name.lastIndexOf(':') + 1));
            int limit = query.number("limit", DeliveryLog.MOST).orElse(USUAL_LIMIT);
            List<DeliveryView> found = log.newest(scope, topic, limit);
            return Answers.json(
                    200,
                    new Deliveries(
                            found.stream().map(view -> Delivery.of(scope, view)).toList()));
        });
    }

    /// The deliveries, the newest first.
    public record Deliveries(List<Delivery> deliveries) {
        public Deliveries {
            deliveries = List.copyOf(deliveries);
        }
    }

    /// A message on its way to an endpoint.
    ///
    /// @param at when it was published
    /// @param topic the ARN; null where an alarm names the endpoint itself
    /// @param subscription the ARN; null as the topic is
    /// @param causeKind `alarm` or `publisher`; null for confirmations
    /// @param cause the name of the alarm, or the ARN of the publisher
    /// @param state `WAITING`, `RETRYING`, `DELIVERED` or `FAILED`
    public record Delivery(
            String id,
            Instant at,
            @Nullable String topic,
            @Nullable String subscription,
            @Nullable String protocol,
            String endpoint,
            @Nullable String subject,
            @Nullable String causeKind,
            @Nullable String cause,
            String state,
            List<Attempt> attempts) {
        public Delivery {
            attempts = List.copyOf(attempts);
        }

        static Delivery of(Scope scope, DeliveryView view) {
            return new Delivery(
                    view.message() + "/" + view.subscription().orElse(view.endpoint()),
                    view.at(),
                    view.topic().map(name -> scope.arn("sns", name).toString()).orElse(null),
                    view.subscription()
                            .map(id -> scope.arn("sns", id).toString())
                            .orElse(null),
                    view.protocol().map(Protocol::label).orElse(null),
                    view.endpoint(),
                    view.subject().orElse(null),
                    view.cause()
                            .map(cause -> cause.kind().name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    view.cause().map(Cause::name).orElse(null),
                    view.state().name(),
                    view.attempts().stream().map(Attempt::of).toList());
        }
    }

    /// An attempt.
    ///
    /// @param at its end
    /// @param outcome `DELIVERED`, `RETRY` or `FAILED`
    /// @param statusCode of the HTTP or SMTP answer; null when there was none
    /// @param error null when it was delivered
    public record Attempt(
            Instant at,
            String outcome,
            @Nullable Integer statusCode,
            long durationMillis,
            @Nullable String error) {
        static Attempt of(DeliveryView.Made made) {
            return new Attempt(
                    made.at(),
                    made.attempt().outcome().name(),
                    made.attempt().statusCode(),
                    made.attempt().durationMillis(),
                    made.attempt().error());
        }
    }
}
