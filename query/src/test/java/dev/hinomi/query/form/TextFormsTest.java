package dev.hinomi.query.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextFormsTest {
    @Test
    void valuesBetweenCommasKeepTheirSpaces() {
        assertThat(CsvLine.value("a, b ,c", 1)).hasValue(" b ");
    }

    @Test
    void valuesInQuotesMayHaveCommasAndQuotes() {
        assertThat(CsvLine.value("\"a,b\",\"c \"\"d\"\"\",e", 0)).hasValue("a,b");
        assertThat(CsvLine.value("\"a,b\",\"c \"\"d\"\"\",e", 1)).hasValue("c \"d\"");
        assertThat(CsvLine.value("\"a,b\",\"c \"\"d\"\"\",e", 2)).hasValue("e");
    }

    @Test
    void aValueBehindTheLastCommaIsEmptyAndThereIsNoneBehindIt() {
        assertThat(CsvLine.value("a,", 1)).hasValue("");
        assertThat(CsvLine.value("a,", 2)).isEmpty();
        assertThat(CsvLine.value("", 0)).hasValue("");
        assertThat(CsvLine.value("", 1)).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedTakesTheRest() {
        assertThat(CsvLine.value("a,\"b,c", 1)).hasValue("\"b,c");
        assertThat(CsvLine.value("a,\"b,c", 2)).isEmpty();
        assertThat(CsvLine.value("\"a\"\"", 1)).isEmpty();
    }

    @Test
    void pairsHaveWordsOrTextsInQuotes() {
        assertThat(Logfmt.pairs("level=info msg=\"it \\\"works\\\"\\n\" empty= flag"))
                .hasValue(Map.of("level", "info", "msg", "it \"works\"\n", "empty", "", "flag", "1"));
    }

    @Test
    void theLastValueOfAKeyCounts() {
        assertThat(Logfmt.pairs("a=1 a=2")).hasValue(Map.of("a", "2"));
    }

    @Test
    void aTextWithoutAnyPairHasNone() {
        assertThat(Logfmt.pairs("nothing = = here \"")).isEmpty();
        assertThat(Logfmt.pairs("=\"")).isEmpty();
        assertThat(Logfmt.pairs("")).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedEndsWithTheText() {
        assertThat(Logfmt.pairs("a=\"b c\\")).hasValue(Map.of("a", "b c\\"));
    }
}
