package dev.hinomi.api.access;

import dev.hinomi.wire.Blob;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A hash of a password by Argon2id (RFC 9106), in PHC's string format, which names how it was made:
/// `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`.
///
/// @param memory KiB
/// @param passes over the memory
record PasswordHash(int memory, int passes, int lanes, Blob salt, Blob hash) {
    /// OWASP, "Password Storage Cheat Sheet": Argon2id with 19 MiB, two passes and one lane.
    private static final int MEMORY = 19 << 10;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static PasswordHash create(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = compute(password, MEMORY, PASSES, LANES, salt, HASH_BYTES);
        return new PasswordHash(MEMORY, PASSES, LANES, Blob.owning(salt), Blob.owning(hash));
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException for another text
    static PasswordHash parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches()) {
            throw new IllegalArgumentException(
                    "a stored password's hash (expected: $argon2id$v=19$m=,t=,p=$SALT$HASH)");
        }
        return new PasswordHash(
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                Blob.owning(Base64.getDecoder().decode(phc.group(4))),
                Blob.owning(Base64.getDecoder().decode(phc.group(5))));
    }

    /// In PHC's string format.
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$"
                + base64.encodeToString(salt.shared()) + "$" + base64.encodeToString(hash.shared());
    }

    /// Whether it is that of `password`. Takes as long for a wrong one.
    boolean isOf(String password) {
        return MessageDigest.isEqual(
                hash.shared(), compute(password, memory, passes, lanes, salt.shared(), hash.shared().length));
    }

    /// Of the password in its compatible form, since keyboards write the same characters in several (NIST
    /// SP 800-63B, section "Memorized Secret Verifiers": NFKC or NFKD before the hash).
    private static byte[] compute(String password, int memory, int passes, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /// Without the hash.
    @Override
    public String toString() {
        return "PasswordHash[m=" + memory + ", t=" + passes + ", p=" + lanes + "]";
    }
}
