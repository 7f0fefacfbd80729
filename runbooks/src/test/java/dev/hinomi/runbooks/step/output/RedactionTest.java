package dev.hinomi.runbooks.step.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `redaction.txt` says what is shown of what.
final class RedactionTest {
    private static final String SECRET = "s3cr3t/K+y=";

    private final StringBuilder shown = new StringBuilder();
    private final Redaction redaction = new Redaction(List.of(SECRET), shown::append);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 100_000})
    void theScriptHoldsHoweverTheTextIsSplit(int size) throws IOException {
        String script = script();
        String text = lines(script, "< ");
        for (int start = 0; start < text.length(); start += size) {
            redaction.add(text.substring(start, Math.min(text.length(), start + size)));
        }
        redaction.end();

        assertThat(shown).hasToString(lines(script, "> "));
    }

    @Test
    void aSecretInALineWithoutEndIsFound() {
        String line = ("x".repeat(991) + SECRET).repeat(300);
        for (int start = 0; start < line.length(); start += 4096) {
            redaction.add(line.substring(start, Math.min(line.length(), start + 4096)));
        }
        redaction.end();

        assertThat(shown.toString()).isEqualTo(("x".repeat(991) + "[redacted]").repeat(300));
    }

    @Test
    void aLineIsShownOnceItIsWhole() {
        redaction.add("first\nsec");

        assertThat(shown).hasToString("first\n");
        redaction.end();
        assertThat(shown).hasToString("first\nsec");
    }

    private static String lines(String script, String mark) {
        return script.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
    }

    private static String script() throws IOException {
        try (InputStream in = RedactionTest.class.getResourceAsStream("redaction.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
