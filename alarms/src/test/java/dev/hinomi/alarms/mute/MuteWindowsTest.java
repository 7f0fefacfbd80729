package dev.hinomi.alarms.mute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines of `mute/windows.table`.
final class MuteWindowsTest {
    private static final Pattern LINE = Pattern.compile("(?<expression>.+) (?<duration>\\S+) (?<zone>\\S+)"
            + "(?: \\| (?:(?<bound>start|expire) (?<when>\\S+) )?\\| (?<checks>.+)| !! (?<refused>.+))");

    static Stream<String> lines() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(MuteWindowsTest.class.getResourceAsStream("/mute/windows.table"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void areOpenWhenTheTableSays(String line) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        MuteRule rule = rule(matcher);
        if (matcher.group("refused") != null) {
            assertThatThrownBy(rule::windows).isInstanceOf(FaultException.class).hasMessage(matcher.group("refused"));
            return;
        }
        for (String check : List.of(matcher.group("checks").split(", ", -1))) {
            Instant now = Instant.parse(check.substring(0, check.indexOf(' ')));
            String until = rule.windows()
                    .at(now)
                    .map(window -> " until " + window.end())
                    .orElse("");
            assertThat(now + " " + rule.status(now) + until).isEqualTo(check);
        }
    }

    private static MuteRule rule(Matcher matcher) {
        return new MuteRule(
                "quiet",
                null,
                new MuteRule.ScheduleText(
                        matcher.group("expression"), matcher.group("duration"), matcher.group("zone")),
                List.of(),
                Map.of(),
                bound(matcher, "start"),
                bound(matcher, "expire"),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static @Nullable Instant bound(Matcher matcher, String name) {
        return name.equals(matcher.group("bound")) ? Instant.parse(matcher.group("when")) : null;
    }
}
