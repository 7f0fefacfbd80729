package dev.hinomi.guide.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DialectsTest {
    @Test
    void aDefinitionListIsALabelWithItsList() {
        assertThat(Dialects.commonMark(List.of("Remedy", ":   1.  Look at it", "", "    2.  Mend it")))
                .containsExactly("**Remedy**", "-   1.  Look at it", "", "    2.  Mend it");
    }

    @Test
    void otherMarksOfListsAreNumbers() {
        assertThat(Dialects.commonMark(List.of("#.  Push", "b.  Check", "-   \\[ \\] Signed")))
                .containsExactly("1.  Push", "2.  Check", "-   [ ] Signed");
    }

    @Test
    void codeAndOrdinaryTextStay() {
        List<String> lines = List.of("```", "#.  Push", ":   no list", "```", "# Heading", "a. b", "Note: this", "- x");
        assertThat(Dialects.commonMark(lines)).isEqualTo(lines);
    }
}
