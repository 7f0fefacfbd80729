package dev.hinomi.insights.cron;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.insights.InsightsFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines of `cron/expressions.txt`.
final class ScheduleExpressionTest {
    private static final Instant BASE = Instant.parse("2026-01-15T12:00:10Z");
    private static final Pattern LINE = Pattern.compile(
            "(?<expression>.+?) \\| (?<zone>\\S+) \\| (?:(?<after>\\S+) -> (?<times>.+)|!! (?<refused>.+))");

    static Stream<String> lines() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ScheduleExpressionTest.class.getResourceAsStream("/cron/expressions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void fallsDueAsWritten(String line) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).isTrue();
        if (matcher.group("refused") != null) {
            assertThat(InsightsFixture.fault(() -> ScheduleExpression.parse(matcher.group("expression")))
                            .message())
                    .isEqualTo(matcher.group("refused"));
            return;
        }
        ScheduleExpression expression = ScheduleExpression.parse(matcher.group("expression"));
        Instant after = Instant.parse(matcher.group("after"));
        for (String time : List.of(matcher.group("times").split(" "))) {
            Optional<Instant> next = expression.next(after, BASE, ZoneId.of(matcher.group("zone")));
            assertThat(next.map(Instant::toString).orElse("never")).isEqualTo(time);
            after = next.orElse(after);
        }
    }
}
