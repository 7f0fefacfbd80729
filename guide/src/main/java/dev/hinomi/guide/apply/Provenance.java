package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.state.GuideKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The tags by which a resource tells where it comes from: `hinomi:guide` is the file and line,
/// `hinomi:guide-hash` a hash of the lines that define it, `hinomi:guide-environment` the environment if
/// there is one.
final class Provenance {
    static final String GUIDE = "hinomi:guide";
    static final String ENVIRONMENT = "hinomi:guide-environment";
    static final String HASH = "hinomi:guide-hash";
    private static final int HASH_BYTES = 8;

    private Provenance() {}

    static List<Map<String, Object>> tags(Review review, GuideKey key, Item item) {
        List<Map<String, Object>> tags = new ArrayList<>();
        tags.add(Map.of("Key", GUIDE, "Value", key.file() + ":" + item.line()));
        tags.add(Map.of("Key", HASH, "Value", hash(review, item)));
        if (!key.environment().isEmpty()) {
            tags.add(Map.of("Key", ENVIRONMENT, "Value", key.environment()));
        }
        return tags;
    }

    /// Whether these are the tags of something that this guide made.
    static boolean isOf(GuideKey key, Map<String, String> tags) {
        return tags.getOrDefault(GUIDE, "").startsWith(key.file() + ":")
                && tags.getOrDefault(ENVIRONMENT, "").equals(key.environment());
    }

    /// Of the lines without secrets: whoever reads a tag could try out what a hash is of.
    private static String hash(Review review, Item item) {
        List<String> lines = review.document().lines();
        String text = review.secrets()
                .redact(String.join(
                        "\n",
                        lines.subList(item.origin().line() - 1, item.origin().endLine())));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java runtime", e);
        }
    }
}
