package dev.hinomi.runbooks.step.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExcerptTest {
    private final StringBuilder shown = new StringBuilder();
    private final Excerpt excerpt = new Excerpt(List.of("known secret"), shown::append);

    @Test
    void whatIsShortIsShown() {
        excerpt.add("one\ntwo");
        excerpt.end();

        assertThat(shown).hasToString("one\ntwo");
    }

    @Test
    void ofWhatIsLongTheBeginningAndTheLastLinesAreShown() {
        for (int i = 0; i < 100_000; i++) {
            excerpt.add("line " + i + " known secret\n");
        }
        excerpt.end();

        assertThat(shown.toString())
                .startsWith("line 0 [redacted]\nline 1 ")
                .containsPattern(
                        "\nline \\d+ \\[redacted\\]\n\\.\\.\\. \\d+ characters are left out \\.\\.\\.\nline \\d+ \\[")
                .endsWith("line 99998 [redacted]\nline 99999 [redacted]\n")
                .doesNotContain("known");
        assertThat(shown.length()).isLessThan(200_000);
    }

    @Test
    void theRestOfAPrivateKeyIsNoLastLine() {
        excerpt.add("x".repeat(128 * 1024) + "\n");
        excerpt.add("-----BEGIN PRIVATE KEY-----\n");
        for (int i = 0; i < 1000; i++) {
            excerpt.add("MIIEvQ" + "A".repeat(58) + "\n");
        }
        excerpt.add("-----END PRIVATE KEY-----\nlast\n");
        excerpt.end();

        assertThat(shown.toString()).doesNotContain("MII").endsWith("last\n");
    }

    @Test
    void whatActsOnTerminalsAndHidesTextIsTakenOut() {
        excerpt.add(
                "\u001b[31mred\u001b[0m \u001b]0;title\u0007window \u001b(Bplain\b\u0000 a\u009b2Jb\r\n50%\r100%\n");
        excerpt.add("\u001b");
        excerpt.add("[2");
        excerpt.add("Jcleared \u202eesrever\u202c 日本語\ttab\n");
        excerpt.end();

        assertThat(shown).hasToString("red window plain ab\n50%\n100%\ncleared esrever 日本語\ttab\n");
    }

    @Test
    void aSequenceThatNeverEndsSwallowsNotEverything() {
        excerpt.add("\u001b]" + "x".repeat(10_000) + "\nstill here\n");
        excerpt.end();

        assertThat(shown.toString()).endsWith("still here\n");
    }
}
