package dev.hinomi.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.query.analysis.FunctionCatalog;
import dev.hinomi.query.analysis.FunctionSignature;
import dev.hinomi.query.parse.QueryParser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LanguageCatalogTest {
    private static final Pattern JAPANESE = Pattern.compile("\\p{IsHiragana}|\\p{IsHan}");

    private final LanguageCatalog language = LanguageCatalog.read();

    @Test
    void everyCommandOfTheParsersIsToldAndNoOther() {
        assertThat(Summaries.read("commands.txt").byName().keySet())
                .containsExactlyInAnyOrderElementsOf(QueryParser.commandNames());
        assertThat(language.commands()).allSatisfy(command -> {
            assertThat(command.syntax()).isNotEmpty();
            assertThat(command.syntax()).allMatch(form -> form.split(" ", -1)[0].equals(command.name()));
        });
    }

    @Test
    void everyFunctionOfTheCatalogueIsToldAndNoOther() {
        assertThat(Summaries.read("functions.txt").byName().keySet())
                .containsExactlyInAnyOrderElementsOf(FunctionCatalog.all().stream()
                        .map(FunctionSignature::name)
                        .toList());
    }

    @Test
    void summariesAreLinesOfEachLanguage() {
        assertThat(language.commands()).extracting(CommandEntry::summary).allSatisfy(LanguageCatalogTest::isInBoth);
        assertThat(language.functions()).extracting(FunctionEntry::summary).allSatisfy(LanguageCatalogTest::isInBoth);
    }

    private static void isInBoth(Summary summary) {
        assertThat(summary.en()).matches("\\p{ASCII}{10,120}\\.");
        assertThat(summary.ja()).containsPattern(JAPANESE).endsWith("。").hasSizeLessThan(80);
    }

    @Test
    void aSecondNameHasTheFormsOfTheFirst() {
        assertThat(language.commands())
                .filteredOn(command -> command.name().equals("where"))
                .extracting(CommandEntry::syntax)
                .containsExactly(List.of("where condition"));
    }

    @Test
    void signaturesSayWhatMayBeLeftOutAndWhatRepeats() {
        assertThat(signatures("formatDate"))
                .containsExactly("formatDate(value, date_format, [zone])", "strftime(value, date_format, [zone])");
        assertThat(signatures("greatest")).containsExactly("greatest(value, value...)");
        assertThat(signatures("now")).containsExactly("now()");
        assertThat(signatures("count")).containsExactly("count([rows])");
    }

    @Test
    void fieldsAndKeywordsAreThoseOfTheLanguage() {
        assertThat(language.fields()).containsExactly("@timestamp", "@message", "@logStream", "@log", "@ingestionTime");
        assertThat(language.keywords()).contains("as", "by", "like", "OUTPUT").doesNotContain("fields");
    }

    private List<String> signatures(String function) {
        return language.functions().stream()
                .filter(entry -> entry.name().equals(function))
                .flatMap(entry -> entry.signatures().stream())
                .toList();
    }
}
