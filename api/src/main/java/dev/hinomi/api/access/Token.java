package dev.hinomi.api.access;

import dev.hinomi.wire.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that whoever holds it is known by: 256 bits from a generator for cryptography, four times what
/// OWASP's "Session Management Cheat Sheet" asks for. The server keeps its hash alone, so that who reads
/// the server's files has nothing to send.
///
/// @param text in the URL-safe alphabet of base 64, without padding
record Token(String text) {
    private static final int BYTES = 32;
    private static final String CSRF = "hinomi csrf token";

    static Token create(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(encoded(bytes));
    }

    /// Under which it is kept. A token has too many values to be guessed from a hash that is fast.
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// What pages that are the server's own send along with a cookie that holds this token. Nobody can
    /// compute it who does not know the token, and it holds for this token alone (OWASP, "Cross-Site
    /// Request Forgery Prevention Cheat Sheet": a token bound to the session, sent back in a header of its
    /// own).
    String csrf() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return encoded(mac.doFinal(CSRF.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /// Whether the headers of a request carry [#csrf].
    boolean provenBy(Headers headers) {
        byte[] given = headers.first(BrowserSessions.CSRF_HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(csrf().getBytes(StandardCharsets.UTF_8), given);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "Token[]";
    }
}
