package dev.hinomi.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that a secret gives in one credential scope, and the hashes around it (IAM user guide, "Create a signed
/// AWS API request", steps 2 to 4).
final class SigningKey {
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    SigningKey(String secret, CredentialScope scope) {
        byte[] date = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), scope.date());
        this.key = hmac(hmac(hmac(date, scope.region()), scope.service()), CredentialScope.TERMINATOR);
    }

    /// The signature of a canonical request, in hexadecimal.
    String sign(String timestamp, CredentialScope scope, String canonicalRequest) {
        String hash = sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
        String toSign = RequestSignature.ALGORITHM + "\n" + timestamp + "\n" + scope + "\n" + hash;
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
