package dev.hinomi.guide.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {
    private static final GuideSettings SETTINGS = SettingsReader.parse("guide.yaml", """
            name: shop
            account: "123456789012"
            region: ap-northeast-1
            placeholders: {API: abcd1234, HOOK: {env: HOOK}, MAIL: ops@example.jp}
            actions: {alarm: arn:aws:sns:ap-northeast-1:123456789012:Ops}
            alarms:
              A: {period: 60, statistic: Sum, dimensions: {ApiName: photos}}
              B: {threshold: 5}
            leave: {C: measured elsewhere}
            environments:
              staging:
                account: "210987654321"
                name-suffix: -staging
                placeholders: {API: {file: /run/secrets/api}, HOOK: https://example.com/staging}
                actions: {alarm: arn:aws:sns:ap-northeast-1:210987654321:Quiet}
                alarms:
                  A: {extended-statistic: p99, threshold: 100}
                leave: {C: not there, D: never}
              test: {}
            """);

    @Test
    void whatAnEnvironmentSaysWinsAndTheRestIsTheGuides() {
        GuideSettings staging = SETTINGS.in("staging");
        assertThat(SettingsWriter.text(staging)).isEqualTo("""
                name: shop
                account: '210987654321'
                region: ap-northeast-1
                name-suffix: -staging
                placeholders:
                  API:
                    file: /run/secrets/api
                  HOOK: https://example.com/staging
                  MAIL: ops@example.jp
                actions:
                  alarm:
                  - arn:aws:sns:ap-northeast-1:210987654321:Quiet
                alarms:
                  A:
                    extended-statistic: p99
                    period: '60'
                    threshold: '100'
                    dimensions:
                      ApiName: photos
                  B:
                    threshold: '5'
                leave:
                  C: not there
                  D: never
                """);
        assertThat(staging.alarmNameOf("A")).isEqualTo("A-staging");
        assertThat(SETTINGS.alarmNameOf("A")).isEqualTo("A");
        assertThat(SETTINGS.in("test"))
                .isEqualTo(SettingsReader.parse("again", SettingsWriter.text(SETTINGS.in("test"))));
    }

    @Test
    void anEnvironmentThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> SETTINGS.in("prod")).hasMessage("environment: prod (expected: one of staging, test)");
        assertThatThrownBy(() -> GuideSettings.none().in("prod"))
                .hasMessage("environment: prod (expected: one under environments in guide.yaml; there are none)");
    }

    @Test
    void environmentsAreWrittenAsTheyAreRead() {
        assertThat(SettingsReader.parse("again", SettingsWriter.text(SETTINGS))).isEqualTo(SETTINGS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "environments: {a: {name: x}} | guide.yaml:1: unknown key name (expected: account, region, name-suffix, placeholders, actions, alarms, leave, run, runbooks)",
                "environments: {a: {environments: {}}} | guide.yaml:1: unknown key environments (expected: account, region, name-suffix, placeholders, actions, alarms, leave, run, runbooks)",
                "environments: {a b: {}} | guide.yaml:1: environments: a b (expected: letters, digits and ._-)",
                "name-suffix: ' x' | guide.yaml:1: name-suffix:  x (expected: letters, digits and ._-)",
                "placeholders: {A: {env: x y}} | guide.yaml:1: env: x y (expected: the name of a variable)",
                "placeholders: {A: {file: x}} | guide.yaml:1: file: x (expected: an absolute path)",
                "placeholders: {A: {vault: x}} | guide.yaml:1: unknown key vault (expected: env, file)",
                "placeholders: {A: {env: X, file: /x}} | guide.yaml:1: A: 2 keys (expected: env or file)",
            })
    void whatIsWrittenWronglyIsRefusedWithItsLine(String yaml, String message) {
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", yaml)).hasMessage(message);
    }

    @Test
    void aSecretIsNotSetByHand() {
        assertThatThrownBy(() -> SETTINGS.with(Map.of("HOOK", "https://example.com/s3cr3t")))
                .hasMessage("HOOK: a secret by guide.yaml (expected: no --set for it; change where it is read)")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void secretsAreFilledInAndNeverShown() {
        SecretValues secrets = SecretValues.read(SETTINGS, Map.of("HOOK", "https://example.com/s3cr3t"));
        assertThat(PlaceholderFilling.fill(List.of("--endpoint HOOK API"), SETTINGS, secrets))
                .containsExactly("--endpoint https://example.com/s3cr3t abcd1234");
        assertThat(secrets.redact("no answer of https://example.com/s3cr3t.")).isEqualTo("no answer of (secret HOOK).");
        assertThat(secrets).asString().doesNotContain("s3cr3t");
    }
}
