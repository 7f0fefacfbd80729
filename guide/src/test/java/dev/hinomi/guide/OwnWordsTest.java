package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.guide.settings.SettingsWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words of a team, by `vocabulary` in `guide.yaml`.
class OwnWordsTest {
    private static final String GUIDE = """
            # 注文

            ## 支払いができない

            **困りごと**: 客が支払えない

            **やること**:

            - 銀行に電話する
            """;
    private static final String WORDS = "vocabulary:\n  symptom: [困りごと]\n  steps: やること\n";

    @Test
    void aGuideIsReadByThem() {
        assertThat(runbooks(GuideSettings.none())).isEmpty();

        assertThat(runbooks(SettingsReader.parse("guide.yaml", WORDS)))
                .singleElement()
                .satisfies(runbook -> assertThat(runbook.symptom()).isEqualTo("客が支払えない"))
                .satisfies(runbook -> assertThat(runbook.steps()).hasSize(1));
    }

    @Test
    void theyAreKeptWithTheSettings() {
        GuideSettings settings = SettingsReader.parse("guide.yaml", WORDS);
        assertThat(SettingsReader.parse("guide.yaml", SettingsWriter.text(settings)))
                .isEqualTo(settings);
    }

    @Test
    void aConceptThatThereIsNotIsRefusedWithItsLine() {
        assertThatThrownBy(() -> SettingsReader.parse("guide.yaml", "vocabulary:\n  sympton: [x]\n"))
                .hasMessageStartingWith("guide.yaml:2: unknown key sympton (expected: metric, threshold,");
    }

    private static List<Runbook> runbooks(GuideSettings settings) {
        return new GuideImport()
                .run("guide.md", GUIDE.lines().toList(), settings).items().stream()
                        .filter(Runbook.class::isInstance)
                        .map(Runbook.class::cast)
                        .toList();
    }
}
