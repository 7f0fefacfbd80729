package dev.hinomi.alarms.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines of `composite/rules.table`.
final class AlarmRuleTest {
    private static final Scope VIRGINIA = new Scope("123456789012", "us-east-1");
    private static final Pattern STATE = Pattern.compile("(\\S.*?)=(OK|ALARM|INSUFFICIENT_DATA)");

    static Stream<String> lines() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(AlarmRuleTest.class.getResourceAsStream("/composite/rules.table"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void comesToWhatTheTableSays(String line) {
        int refusal = line.indexOf(" !! ");
        if (refusal >= 0) {
            assertThatThrownBy(() -> AlarmRule.parse(line.substring(0, refusal), VIRGINIA))
                    .isInstanceOf(FaultException.class)
                    .hasMessage(line.substring(refusal + 4));
            return;
        }
        List<String> cells = List.of(line.split(" ?\\| ", -1));
        Map<String, AlarmState> states = states(cells.get(1));
        RuleOutcome outcome = AlarmRule.parse(cells.get(0), VIRGINIA)
                .evaluate(alarm -> states.getOrDefault(alarm, AlarmState.INSUFFICIENT_DATA));
        String deciding = outcome.deciding().stream().map(alarm -> " " + alarm).collect(Collectors.joining());
        assertThat(outcome.holds() + deciding).isEqualTo(cells.get(2));
    }

    @Test
    void aRuleHasAtMostAHundredAlarms() {
        assertThat(AlarmRule.parse(alarms(100), VIRGINIA).alarms()).hasSize(100);
        assertThatThrownBy(() -> AlarmRule.parse(alarms(101), VIRGINIA))
                .hasMessage("Error in AlarmRule [The rule has 101 alarms, must be at most 100]");
    }

    @Test
    void deepBracketsAreRefusedBeforeTheyOverflow() {
        assertThat(AlarmRule.parse(nested(499), VIRGINIA)).isEqualTo(new AlarmRule.Constant(true));
        assertThatThrownBy(() -> AlarmRule.parse(nested(500), VIRGINIA))
                .hasMessage("Error in AlarmRule [The rule has more than 500 elements]");
        assertThat(AlarmRule.parse("NOT ".repeat(2000) + "TRUE", VIRGINIA)).isEqualTo(new AlarmRule.Constant(true));
    }

    private static String alarms(int count) {
        return IntStream.range(0, count).mapToObj(i -> "ALARM(a" + i + ")").collect(Collectors.joining(" OR "));
    }

    private static String nested(int depth) {
        return String.join("", Collections.nCopies(depth, "(")) + "TRUE" + ")".repeat(depth);
    }

    private static Map<String, AlarmState> states(String cell) {
        Map<String, AlarmState> states = new HashMap<>();
        Matcher matcher = STATE.matcher(cell);
        while (matcher.find()) {
            states.put(matcher.group(1), AlarmState.valueOf(matcher.group(2)));
        }
        return states;
    }
}
