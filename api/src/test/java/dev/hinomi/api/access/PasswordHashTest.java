package dev.hinomi.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class PasswordHashTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void readsWhatTheReferenceImplementationWrote() {
        // P-H-C/phc-winner-argon2, src/test.c: hashtest(version, 2, 8, 1, "password", "somesalt", ..., Argon2_id)
        PasswordHash hash = PasswordHash.parse(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(hash.isOf("password")).isTrue();
        assertThat(hash.isOf("passwore")).isFalse();
    }

    @Test
    void itsTextSaysHowItWasMade() {
        PasswordHash hash = PasswordHash.create("correct horse battery", random);

        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
        assertThat(PasswordHash.parse(hash.text()).isOf("correct horse battery"))
                .isTrue();
        assertThat(hash.toString()).doesNotContain(hash.text().substring(40));
    }

    @Test
    void oneKeyboardWritesItAsAnother() {
        PasswordHash composed = PasswordHash.create("caf\u00e9 \u30d1\u30b9\u30ef\u30fc\u30c9", random);

        assertThat(composed.isOf("cafe\u0301 \u30cf\u309a\u30b9\u30ef\u30fc\u30c8\u3099"))
                .isTrue();
    }

    @Test
    void anotherKindOfHashIsRefused() {
        assertThatThrownBy(() -> PasswordHash.parse("$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR"))
                .hasMessageContaining("expected: $argon2id$");
    }
}
