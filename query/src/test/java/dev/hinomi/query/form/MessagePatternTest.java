package dev.hinomi.query.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessagePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[INFO] Request time: 327 ms                | [INFO] Request time: <Time-1> ms",
                "took 1.5s of 30s                           | took <Time-1>s of <Time-2>s",
                "read 12KB at 2026-03-10                    | read <Token-1>KB at <Date-2>",
                "2026-03-10T06:00:00.123Z up                | <Time-1> up",
                "10/Mar/2026:06:00:00 +0000 GET             | <Time-1> GET",
                "06:00:00,5 and 07:00:00                    | <Time-1> and <Time-2>",
                "from 10.0.0.1:8080 to 2001:db8::7          | from <IPAddress-1>:<Token-2> to <IPAddress-3>",
                "version 1.2.3.4.5 of utf-8 in s3 v2        | version <Token-1> of utf-8 in s3 v2",
                "job-17 of user_42                          | <ID-1> of <ID-2>",
                "orderId=991, id: 7, count: 7               | orderId=<ID-1>, id: <ID-2>, count: <Token-3>",
                "request 0b8e7c2a-51d4-4e0f-9a77-1f00c0ffee | request <ID-1>",
                "{\"ms\":12,\"ok\":true}                    | {\"ms\":<Token-1>,\"ok\":true}",
                "処理時間は327ミリ秒でした                       | 処理時間は<Token-1>ミリ秒でした",
                "no digits at all                           | no digits at all",
            })
    void whatVariesIsAToken(String message, String template) {
        assertThat(MessagePattern.of(message).template()).isEqualTo(template);
    }

    @Test
    void valuesAreThoseOfTheTokensInTheirOrder() {
        assertThat(MessagePattern.of("took 12ms for id 7").values()).isEqualTo(List.of("12", "7"));
    }

    @Test
    void onlyTheBeginningOfALongMessageCounts() {
        MessagePattern pattern = MessagePattern.of("a".repeat(1_490) + " 12345 67890 and more");
        assertThat(pattern.template()).isEqualTo("a".repeat(1_490) + " <Token-1> <Token-2>");
        assertThat(pattern.values()).isEqualTo(List.of("12345", "678"));
    }

    @Test
    void moreThanTwoHundredTokensStayAsTheyAre() {
        MessagePattern pattern = MessagePattern.of("1 ".repeat(300));
        assertThat(pattern.values()).hasSize(200);
        assertThat(pattern.template()).endsWith("<Token-200> " + "1 ".repeat(100));
    }

    @Test
    void theRegularExpressionFindsTheMessage() {
        String message = "a+b (c) [d] took 12ms at 06:00:00 \\ $1.50";
        String regex = PatternTemplate.regex(MessagePattern.of(message).template());
        assertThat(Pattern.compile(regex).matcher(message).matches()).isTrue();
        assertThat(Pattern.compile(regex).matcher("a+b (c) [d] took 9s").matches())
                .isFalse();
    }
}
