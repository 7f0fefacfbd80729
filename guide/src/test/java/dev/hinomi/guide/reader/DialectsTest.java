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

    @Test
    void fullWidthNumbersAndTicksOfOtherProgramsAreLists() {
        assertThat(Dialects.commonMark(List.of("１．当番に連絡する。", "- □ 受信件数", "* (x) tests", "* (/) done")))
                .containsExactly("1. 当番に連絡する。", "- [ ] 受信件数", "* [ ] tests", "* [x] done");
    }

    @Test
    void aTableInHtmlIsATable() {
        assertThat(Dialects.commonMark(List.of(
                        "<table>",
                        "<thead><tr><th>Metric</th><th>Critical</th></tr></thead>",
                        "<tbody>",
                        "<tr><td>Latency <b>p95</b></td><td>&gt; 3 s | page</td></tr>",
                        "</tbody>",
                        "</table>")))
                .containsExactly(
                        "", "| Metric | Critical |", "| --- | --- |", "| Latency p95 | > 3 s \\| page |", "", "");
    }

    @Test
    void theHeaderMovesUpWhereTheRowsFollowAtOnce() {
        assertThat(Dialects.commonMark(
                        List.of("<table>", "<tr><th>Role</th></tr>", "<tr><td>on call</td></tr>", "</table>")))
                .containsExactly("| Role |", "| --- |", "| on call |", "");
    }

    @Test
    void otherTablesInHtmlStay() {
        List<String> headless = List.of("<table>", "<tr><td>a</td></tr>", "<tr><td>b</td></tr>", "</table>");
        List<String> spread = List.of("<table>", "<tr>", "<th>a</th>", "</tr>", "</table>");
        List<String> open = List.of("<table>", "<tr><th>a</th></tr>");
        List.of(headless, spread, open)
                .forEach(lines -> assertThat(Dialects.commonMark(lines)).isEqualTo(lines));
    }

    @Test
    void theMacroForCodeIsAFence() {
        assertThat(Dialects.commonMark(
                        List.of("{code:language=bash}", "# no heading", "{code}", "{code:sql}", "x", "{code}")))
                .containsExactly("```bash", "# no heading", "```", "```sql", "x", "```");
        assertThat(Dialects.commonMark(List.of("{code:bash}", "never closed")))
                .containsExactly("{code:bash}", "never closed");
    }

    @Test
    void whatOpensByAClickIsASection() {
        assertThat(Dialects.commonMark(
                        List.of("## Alerts", "<details>", "<summary>Bounces</summary>", "text", "</details>")))
                .containsExactly("## Alerts", "", "### Bounces", "text", "");
    }
}
