package dev.hinomi.api.security;

import java.security.SecureRandom;
import java.time.Instant;

/// A pair to sign with. The secret is kept as it is, because Signature Version 4 needs it on both sides.
///
/// @param id `AKIA` and 16 characters of base 32, as IAM's are
/// @param secret 40 characters of base 64
public record AccessKey(String id, String secret, Instant created) {
    private static final String ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String SECRET_ALPHABET = ID_ALPHABET + "abcdefghijklmnopqrstuvwxyz0189+/";

    static AccessKey create(SecureRandom random, Instant at) {
        return new AccessKey("AKIA" + text(random, ID_ALPHABET, 16), text(random, SECRET_ALPHABET, 40), at);
    }

    private static String text(SecureRandom random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
