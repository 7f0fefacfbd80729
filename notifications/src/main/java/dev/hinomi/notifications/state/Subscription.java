package dev.hinomi.notifications.state;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An endpoint that a topic's messages go to.
///
/// @param topic the topic's name
/// @param uuid the last part of the subscription's ARN
/// @param endpoint a URL or a mail address
/// @param attributes those that were set, by SNS's names; defaults are not stored
/// @param token the secret that only the endpoint is told; proves that its owner confirms or unsubscribes
/// @param tokenIssuedAt the token confirms for [#TOKEN_VALIDITY] from here
/// @param confirmationWasAuthenticated whether the confirmation came with an AWS signature
/// @param authenticateOnUnsubscribe whether the link in messages may not end the subscription
public record Subscription(
        String topic,
        String uuid,
        Protocol protocol,
        String endpoint,
        Status status,
        Map<String, String> attributes,
        String token,
        Instant tokenIssuedAt,
        boolean confirmationWasAuthenticated,
        boolean authenticateOnUnsubscribe) {
    /// SNS API reference, Subscribe: "Confirmation tokens are valid for two days".
    public static final Duration TOKEN_VALIDITY = Duration.ofDays(2);

    /// No topic can have this name.
    static final String DIRECT = "(direct)";

    public Subscription {
        attributes = Map.copyOf(attributes);
    }

    /// What stands for a subscription where an alarm names an endpoint among its actions: no topic, nobody to confirm.
    public static Subscription direct(String url) {
        return new Subscription(
                DIRECT,
                UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString(),
                url.startsWith("https:") ? Protocol.HTTPS : Protocol.HTTP,
                url,
                Status.CONFIRMED,
                Map.of(),
                "",
                Instant.EPOCH,
                false,
                false);
    }

    /// Whether it only stands for one.
    public boolean isDirect() {
        return topic.equals(DIRECT);
    }

    /// Whether the id is that of what only stands for a subscription.
    public static boolean isDirect(String id) {
        return id.startsWith(DIRECT);
    }

    /// Where a subscription stands.
    public enum Status {
        /// Waits for its endpoint's owner to confirm.
        PENDING,
        CONFIRMED,
        /// Ended through the link in a message; its owner can restore it while the token is valid.
        CANCELLED
    }

    /// The id of its document, which is also the resource part of its ARN: `TOPIC:UUID`.
    public String id() {
        return topic + ":" + uuid;
    }

    public Arn arn(Scope scope) {
        return scope.arn("sns", id());
    }

    /// The endpoint as it is shown and logged: SNS hides the password that a URL may carry.
    public String shownEndpoint() {
        return shown(endpoint);
    }

    /// An endpoint as it is shown.
    public static String shown(String endpoint) {
        return endpoint.replaceFirst("^(https?://[^/@:]*):[^/@]*@", "$1:****@");
    }

    public boolean raw() {
        return Boolean.parseBoolean(attributes.getOrDefault("RawMessageDelivery", "false"));
    }

    /// Whether it is gone for good: never confirmed, or not restored, while the token was valid.
    public boolean expired(Instant now) {
        return status != Status.CONFIRMED && !tokenIssuedAt.plus(TOKEN_VALIDITY).isAfter(now);
    }

    /// Whether callers still see it.
    public boolean visible(Instant now) {
        return status != Status.CANCELLED && !expired(now);
    }

    public Subscription confirmed(boolean authenticated, boolean authenticateUnsubscribe) {
        return new Subscription(
                topic,
                uuid,
                protocol,
                endpoint,
                Status.CONFIRMED,
                attributes,
                token,
                tokenIssuedAt,
                authenticated,
                authenticateUnsubscribe);
    }

    public Subscription cancelled(Instant now) {
        return with(Status.CANCELLED, attributes, now);
    }

    /// Makes the token valid anew, as each further Subscribe of a pending endpoint does.
    public Subscription tokenRenewed(Instant now) {
        return with(status, attributes, now);
    }

    public Subscription withAttributes(Map<String, String> changed) {
        return with(status, changed, tokenIssuedAt);
    }

    private Subscription with(Status newStatus, Map<String, String> newAttributes, Instant newTokenIssuedAt) {
        return new Subscription(
                topic,
                uuid,
                protocol,
                endpoint,
                newStatus,
                newAttributes,
                token,
                newTokenIssuedAt,
                confirmationWasAuthenticated,
                authenticateOnUnsubscribe);
    }

    /// Never shows the token.
    @Override
    public String toString() {
        return "Subscription[" + id() + ", " + protocol.label() + ", " + status + "]";
    }
}
