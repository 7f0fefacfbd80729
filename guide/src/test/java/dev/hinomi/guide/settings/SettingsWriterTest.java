package dev.hinomi.guide.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsWriterTest {
    @Test
    void whatIsWrittenReadsAsTheSame() {
        GuideSettings settings = SettingsReader.parse("guide.yaml", """
                name: shop
                account: "000000000012"
                region: ap-northeast-1
                placeholders: {yes: "1e3", your-email@example.com: ops@example.jp}
                actions: {alarm: [arn:aws:sns:ap-northeast-1:123456789012:Ops], ok: arn:aws:sns:ap-northeast-1:123456789012:Calm}
                alarms:
                  "no": {dimensions: {ApiName: photos, Zone: "1"}, period: 60, threshold: -2.5, statistic: Sum}
                  B: {extended-statistic: p95, alarm-actions: [a, b], ok-actions: c}
                leave: {B: 'it''s "measured": elsewhere # there'}
                """);
        assertThat(SettingsReader.parse("again", SettingsWriter.text(settings))).isEqualTo(settings);
    }

    @Test
    void theOrderOfTheFileMakesNoDifference() {
        assertThat(SettingsWriter.text(SettingsReader.parse("a", "region: us-east-1\nplaceholders: {b: x, a: y}\n")))
                .isEqualTo(SettingsWriter.text(
                        SettingsReader.parse("b", "placeholders: {a: y, b: x}\nregion: us-east-1\n")))
                .isEqualTo("region: us-east-1\nplaceholders:\n  a: y\n  b: x\n");
    }

    @Test
    void nothingSetIsAnEmptyText() {
        assertThat(SettingsWriter.text(GuideSettings.none())).isEmpty();
        assertThat(SettingsReader.parse("guide.yaml", "")).isEqualTo(GuideSettings.none());
    }
}
