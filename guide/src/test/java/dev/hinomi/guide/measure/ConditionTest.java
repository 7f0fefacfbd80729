package dev.hinomi.guide.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p99 < 3000ms; p99 < 3000 ms",
                "< 0.1% of invocations; < 0.1 %",
                "0（出たら上限に達している）; 0",
                "5% 以上; >= 5 %",
                "8以上（予約した 10 の 80%）; >= 8",
                "1件以上; >= 1 件",
                "p95 > 45秒; p95 > 45 秒",
                "エラー数 > 10/5分; > 10 per 300s",
                "5件/時間以上; >= 5 件 per 3600s",
                "10/min; 10 per 60s",
                "エラー率 > 5%; > 5 %",
                "接続数 > 80; > 80",
                "10秒を超えた; > 10 秒",
                "10％未満; < 10 %",
                "≧ 1,000; >= 1000",
            })
    void readsConditions(String text, String expected) {
        assertThat(Condition.parse(text).map(ConditionTest::shown)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"モニタリングのみ", "", "< 予約済み同時実行数", "monitor only"})
    void textWithoutANumberIsNoCondition(String text) {
        assertThat(Condition.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ただちに（15分以内）,PT15M", "1時間以内,PT1H", "within 2 hours,PT2H", "30分以内に解決しない,PT30M", "5分間で2回連続,PT5M"})
    void readsSpansOfTime(String text, String expected) {
        assertThat(Deadline.parse(text).span()).hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1営業日以内", "at once", "within one business day", "critical failure"})
    void whatIsNoFixedSpanStaysText(String text) {
        assertThat(Deadline.parse(text).span()).isEmpty();
    }

    private static String shown(Condition condition) {
        StringBuilder text = new StringBuilder();
        condition.statistic().ifPresent(statistic -> text.append(statistic).append(' '));
        condition
                .comparison()
                .ifPresent(comparison -> text.append(comparison.sign()).append(' '));
        text.append(condition.value().toPlainString());
        if (!condition.unit().isEmpty()) {
            text.append(' ').append(condition.unit());
        }
        condition
                .per()
                .ifPresent(per -> text.append(" per ").append(per.toSeconds()).append('s'));
        return text.toString();
    }
}
