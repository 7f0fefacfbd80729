package dev.hinomi.guide.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.kernel.FaultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @Test
    void readsEverything() {
        GuideSettings settings = SettingsReader.parse("guide.yaml", """
                account: "123456789012"
                region: ap-northeast-1
                placeholders:
                  xxx-xxx-xxx: abcd1234
                  your-email@example.com: ops@example.jp
                actions:
                  alarm: [arn:aws:sns:ap-northeast-1:123456789012:Ops]
                  ok: arn:aws:sns:ap-northeast-1:123456789012:Calm
                alarms:
                  API-HighLatency:
                    dimensions: {ApiName: photos}
                    period: 60
                leave:
                  MeshV2-Latency-High: measured elsewhere
                """);
        assertThat(settings.account()).contains("123456789012");
        assertThat(settings.placeholders())
                .containsExactly(
                        Map.entry("xxx-xxx-xxx", "abcd1234"), Map.entry("your-email@example.com", "ops@example.jp"));
        assertThat(settings.alarmActions()).containsExactly("arn:aws:sns:ap-northeast-1:123456789012:Ops");
        assertThat(settings.okActions()).containsExactly("arn:aws:sns:ap-northeast-1:123456789012:Calm");
        assertThat(settings.alarm("API-HighLatency").orElseThrow().dimensions())
                .containsExactly(Map.entry("ApiName", "photos"));
        assertThat(settings.left("MeshV2-Latency-High")).contains("measured elsewhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acount: 1 | guide.yaml:1: unknown key acount (expected: name, account, region, name-suffix, placeholders, actions, alarms, leave, run, runbooks, vocabulary, environments)",
                "account: 12 | guide.yaml:1: account: 12 (expected: 12 digits)",
                "placeholders: [a] | guide.yaml:1: placeholders is not a mapping (expected: keys with values)",
                "alarms: {A: {period: 0}} | guide.yaml:1: period: 0 (expected: a whole number)",
                "alarms: {A: {colour: red}} | guide.yaml:1: unknown key colour (expected: namespace, metric-name, statistic, extended-statistic, period, evaluation-periods, threshold, comparison-operator, dimensions, alarm-actions, ok-actions)",
                "placeholders: {a: 'x; rm -rf /'} | a: x; rm -rf / (expected: letters, digits and ._@:/+=,%-)",
            })
    void refusesWhatItDoesNotKnowWithTheLine(String yaml, String message) {
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", yaml))
                .isInstanceOf(FaultException.class)
                .hasMessage(message);
    }

    @Test
    void refusesBrokenYamlWithTheLine() {
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", "account: \"123456789012\"\nregion: [\n"))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("guide.yaml:");
    }

    @Test
    void aliasesOfAliasesAreRefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", yaml.toString()))
                .isInstanceOf(FaultException.class)
                .hasMessage("guide.yaml:15: more than 100000 values, each alias counted as what it stands for"
                        + " (expected: fewer)");
    }

    @Test
    void manyAliasesOfOneLargeValueAreRefused() {
        StringBuilder yaml = new StringBuilder("alarms:\n  A: &a\n    dimensions:\n");
        for (int i = 0; i < 4_000; i++) {
            yaml.append("      d").append(i).append(": x\n");
        }
        for (int i = 0; i < 40; i++) {
            yaml.append("  A").append(i).append(": *a\n");
        }
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", yaml.toString()))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("guide.yaml:4015: more than 100000 values");
    }

    @Test
    void aValueInsideItselfIsRefused() {
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", "name: orders\nalarms: &a\n  A: *a\n"))
                .isInstanceOf(FaultException.class)
                .hasMessage("guide.yaml:3: *a stands inside what it stands for (expected: an alias of something else)");
    }

    @Test
    void anAliasStandsForItsValue() {
        GuideSettings settings =
                SettingsReader.parse("guide.yaml", "alarms:\n  A: &a {threshold: 2}\n  B: *a\n  C: *a\n");

        assertThat(settings.alarm("C")).isEqualTo(settings.alarm("A")).isPresent();
    }

    @Test
    void placeholdersAreReplacedAsWholeWordsTheLongestFirst() {
        List<String> lines = PlaceholderFilling.fill(
                List.of("/apis/xxx-xxx-xxx /apis/xxx xxxx your-email@example.com"),
                Map.of("xxx", "one", "xxx-xxx-xxx", "three", "your-email@example.com", "a@b.jp"));
        assertThat(lines).containsExactly("/apis/three /apis/one xxxx a@b.jp");
    }

    @Test
    void whatIsSetForAnAlarmWins() {
        GuideSettings settings =
                SettingsReader.parse("guide.yaml", "alarms: {A: {extended-statistic: p95, threshold: 2.5}}");
        AlarmTerms own = new AlarmTerms(
                "N", "M", "Sum", null, Map.of(), 60, 1, null, "GreaterThanThreshold", List.of(), List.of(), false);
        AlarmTerms terms = settings.alarm("A").orElseThrow().complete(own);
        assertThat(terms.statistic()).isNull();
        assertThat(terms.extendedStatistic()).isEqualTo("p95");
        assertThat(terms.threshold()).isEqualByComparingTo("2.5");
        assertThat(terms.missing()).isEmpty();
    }
}
