package dev.hinomi.logs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What scripts of messages cannot say about patterns.
final class FilterPatternTest {
    @ParameterizedTest
    @ValueSource(strings = {"%a%", "-%a%", "?%a%", "{ $.a = 1 && ($.b = 2 || $.c = %x%) }", "[a, b = x || b = %y%]"})
    void tellsThatItUsesARegularExpression(String pattern) {
        assertThat(FilterPattern.parse(pattern).usesRegex()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"%a%\"", "{ $.a = \"%x%\" || $.b NOT EXISTS }", "[a = \"%\", ..., b]"})
    void tellsThatItUsesNoRegularExpression(String pattern) {
        assertThat(FilterPattern.parse(pattern).usesRegex()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ip, ..., bytes] | $ip | true",
                "[ip, ..., bytes] | $7 | true",
                "[ip, ..., bytes] | $size | false",
                "[ip, ..., bytes] | $.ip | false",
                "{ $.a = 1 } | $.latency | true",
                "{ $.a = 1 } | $latency | false",
                "{ $.a = 1 } | $1 | false",
                "ERROR | $1 | false",
                "ERROR | $.a | false"
            })
    void definesTheFieldsOfItsKind(String pattern, String reference, boolean defined) {
        FieldReference field = FieldReference.parse(reference).orElseThrow();
        assertThat(FilterPattern.parse(pattern).defines(field)).isEqualTo(defined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "$", "$.", "$.a[", "$.a[*]", "$.*", "$.a b", "$a b", "$a.b", "latency", "$$"})
    void refusesWhatIsNoReference(String source) {
        assertThat(FieldReference.parse(source)).isEmpty();
    }

    /// Each of these once took time that grows with the square of its length.
    @Test
    @Timeout(20)
    void looksAtHostileMessagesInLinearTime() {
        int length = 1 << 20;
        FilterPattern numeric = FilterPattern.parse("[a > 1, ...]");
        assertThat(numeric.matches("1".repeat(length) + "x")).isFalse();
        assertThat(numeric.matches("9".repeat(length))).isFalse();
        FilterPattern fields = FilterPattern.parse("[a = zzz, ...]");
        assertThat(fields.matches("[a ".repeat(length / 3))).isFalse();
        assertThat(fields.matches("[a ".repeat(length / 3) + "]x")).isFalse();
        assertThat(fields.matches("\"a ".repeat(length / 3))).isFalse();
        assertThat(FilterPattern.parse("%a*a*a*a*a*b%").matches("a".repeat(1 << 16)))
                .isFalse();
        assertThat(FilterPattern.parse("{ $.a = 1 }").matches("{\"a\":".repeat(length / 5)))
                .isFalse();
    }

    @Test
    void readsOneMessageOnceForAllPatterns() {
        Message message = new Message("{\"a\":1}");
        assertThat(FilterPattern.parse("{ $.a = 1 }").matches(message)).isTrue();
        assertThat(message.object().orElseThrow()).isSameAs(message.object().orElseThrow());
    }
}
