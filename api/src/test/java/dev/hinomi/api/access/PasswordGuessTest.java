package dev.hinomi.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordGuessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "p@ssw0rdp@ssw0rd",
                "ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ",
                "iloveyouiloveyou",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnopqrstuvwxyz",
                "123456789012345",
                "qwertyuiopasdfghjkl",
                "あいうえおかきくけこさしすせそ",
                "操作操作操作操作操作操作操作操作",
                "hinomihinomihinomi",
                "HINOMI-Ueda-2026!",
                "ueda uedaueda ueda"
            })
    void whatIsTriedFirstIsTold(String password) {
        assertThat(PasswordGuess.reason(password, "ueda", Locale.ENGLISH)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "kX9#mQ2$vL7@pR4",
                "火の見櫓で夜明けを待つ三時の当番",
                "84920175630284719",
                "ueda watches from the tower"
            })
    void whatIsHardToGuessIsNot(String password) {
        assertThat(PasswordGuess.reason(password, "ueda", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theReasonIsInTheLanguageThatIsAskedFor() {
        assertThat(PasswordGuess.reason("aaaaaaaaaaaaaaaa", "ueda", Locale.JAPANESE))
                .isEqualTo(Optional.of("「abc」や「6543」のような並びは簡単に推測できてしまいます。"));
        assertThat(PasswordGuess.reason("hinomi hinomi 2026", "ueda", Locale.JAPANESE))
                .isEqualTo(Optional.of("名前や hinomi に数字や記号を足しただけのものは推測されます。"));
    }
}
