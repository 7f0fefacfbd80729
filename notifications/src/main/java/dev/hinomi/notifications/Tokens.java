package dev.hinomi.notifications;

import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The secrets that prove that somebody reads what an endpoint receives. A token begins with the UUID of its
/// subscription, so that it is found without a search; the 256 random bits after it are what cannot be guessed.
final class Tokens {
    private static final HexFormat HEX = HexFormat.of();
    private static final int UUID_DIGITS = 32;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    Subscription newSubscription(
            String topic, Protocol protocol, String endpoint, Map<String, String> attributes, Instant now) {
        String uuid = UUID.randomUUID().toString();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Subscription(
                topic,
                uuid,
                protocol,
                endpoint,
                Status.PENDING,
                attributes,
                uuid.replace("-", "") + HEX.formatHex(secret),
                now,
                false,
                false);
    }

    /// The id of the subscription that `token` would belong to; empty when it does not look like a token.
    static Optional<String> id(String topic, String token) {
        if (token.length() != UUID_DIGITS + 2 * SECRET_BYTES || !token.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        UUID uuid = new UUID(HexFormat.fromHexDigitsToLong(token, 0, 16), HexFormat.fromHexDigitsToLong(token, 16, 32));
        return Optional.of(topic + ":" + uuid);
    }

    /// Compares in a time that tells nothing.
    static boolean matches(Subscription subscription, String token) {
        return MessageDigest.isEqual(
                subscription.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
