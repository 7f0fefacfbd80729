package dev.hinomi.guide.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.standard();

    @Test
    void everyConceptHasWords() {
        assertThat(Arrays.stream(Concept.values()))
                .allSatisfy(concept ->
                        assertThat(vocabulary.words(concept)).as(concept.key()).isNotEmpty());
    }

    @Test
    void labelsEqualAWordWhateverTheirCaseAndBrackets() {
        assertThat(vocabulary.names(Concept.THRESHOLD, "Threshold:")).isTrue();
        assertThat(vocabulary.names(Concept.THRESHOLD, "推奨閾値（本番）")).isTrue();
        assertThat(vocabulary.names(Concept.THRESHOLD, "the threshold of pain")).isFalse();
    }

    @Test
    void headingsContainAWordAndEnglishWordsStandAlone() {
        assertThat(vocabulary.mentions(Concept.CONTACTS, "3. 緊急連絡先")).isTrue();
        assertThat(vocabulary.mentions(Concept.REPORT, "Weekly report")).isTrue();
        assertThat(vocabulary.mentions(Concept.REPORT, "Reporters")).isFalse();
    }

    @Test
    void tellsHowOften() {
        assertThat(vocabulary.frequency("### 週次メンテナンス")).contains("weekly");
        assertThat(vocabulary.frequency("Every month")).contains("monthly");
        assertThat(vocabulary.frequency("Rollback")).isEmpty();
    }

    @Test
    void refusesWhatIsNoConceptWithItsLine() {
        assertThatThrownBy(() -> Vocabulary.parse("words.txt", "# words\nmetrik: a, b\n"))
                .hasMessage("words.txt:2: metrik: a, b (expected: a known concept, a colon, words)");
    }
}
