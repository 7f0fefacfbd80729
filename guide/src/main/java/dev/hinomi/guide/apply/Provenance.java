package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Item;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The tags by which a resource tells where it comes from: `hinomi:guide` is the file and line, `hinomi:guide-hash`
/// a hash of the lines that define it.
final class Provenance {
    static final String GUIDE = "hinomi:guide";
    static final String HASH = "hinomi:guide-hash";
    private static final int HASH_BYTES = 8;

    private Provenance() {}

    static List<Map<String, Object>> tags(Review review, Item item) {
        Path name = Path.of(review.document().file()).getFileName();
        return List.of(
                Map.of("Key", GUIDE, "Value", name + ":" + item.line()),
                Map.of("Key", HASH, "Value", hash(review, item)));
    }

    private static String hash(Review review, Item item) {
        List<String> lines = review.document().lines();
        String text = String.join(
                "\n", lines.subList(item.origin().line() - 1, item.origin().endLine()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java runtime", e);
        }
    }
}
