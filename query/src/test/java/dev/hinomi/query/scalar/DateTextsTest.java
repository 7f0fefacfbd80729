package dev.hinomi.query.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateTextsTest {
    private static final Instant TIME = Instant.parse("2026-01-04T15:04:05.678Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%Y-%m-%dT%H:%M:%S.%L | 2026-01-04T15:04:05.678",
                "%y %e %I %j %f | 26  4 03 004 678000",
                "%a %A %b %h %B %p %P | Sun Sunday Jan Jan January PM pm",
                "%u %w %U %W %V %G | 7 0 01 00 01 2026",
                "%z %Z %s | +0000 UTC 1767539045",
                "%D %F %R %T %r | 01/04/26 2026-01-04 15:04 15:04:05 03:04:05 PM",
                "100%% at 'noon' [{#}] 日 | 100% at 'noon' [{#}] 日",
            })
    void writesWithConversionsOfStrftime(String format, String text) {
        assertThat(DateTexts.strftime(format).withZone(ZoneId.of("UTC")).format(TIME))
                .isEqualTo(text);
    }

    @Test
    void refusesConversionsThatItDoesNotKnow() {
        assertThatThrownBy(() -> DateTexts.strftime("%Y %Q")).hasMessage("%Q");
        assertThatThrownBy(() -> DateTexts.strftime("100%")).hasMessage("%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd'T'HH:mm:ss.SSSX | 2026-03-10T06:00:00.250Z | 2026-03-10T06:00:00.250Z",
                "yyyy-MM-dd'T'HH:mm:ssXXX | 2026-03-10T06:00:00+09:00 | 2026-03-09T21:00:00Z",
                "yyyy-MM-dd HH:mm:ss VV | 2026-03-10 06:00:00 Asia/Tokyo | 2026-03-09T21:00:00Z",
                "yyyy-MM-dd HH | 2026-03-10 06 | 2026-03-10T06:00:00Z",
                "uuuu/M/d | 2026/3/1 | 2026-03-01T00:00:00Z",
                "yyyyMM | 202603 | 2026-03-01T00:00:00Z",
                "dd MMMM yyyy | 10 march 2026 | 2026-03-10T00:00:00Z",
            })
    void readsWithPatternsOfJava(String pattern, String text, Instant time) {
        assertThat(DateTexts.parse(text, DateTexts.parser(pattern).withZone(ZoneId.of("UTC"))))
                .contains(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"yyyy-MM-dd | 2026-13-01", "HH:mm | 06:00", "yyyy-MM-dd | 2026-03-10 06:00", "yyyy | 2026年"})
    void aTextThatIsNotOfThePatternHasNoTime(String pattern, String text) {
        assertThat(DateTexts.parse(text, DateTexts.parser(pattern).withZone(ZoneId.of("UTC"))))
                .isEmpty();
    }
}
