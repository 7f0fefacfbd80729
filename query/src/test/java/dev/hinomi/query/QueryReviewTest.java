package dev.hinomi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.saved.SavedQueries;
import dev.hinomi.query.saved.SavedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryReviewTest {
    private static final SavedQueries SAVED = name ->
            name.equals("Broken") ? Optional.of(new SavedQuery("limit x", new LinkedHashMap<>())) : Optional.empty();

    @Test
    void aQueryThatIsRightHasItsFieldsOnly() {
        QueryReview review = review("parse @message \"* *\" as level, what | stats count() as errors by bin(5m) as at"
                + " | lookup people who as at OUTPUT mail | accum errors as total");

        assertThat(review.problems()).isEmpty();
        assertThat(review.fields()).containsExactly("level", "what", "errors", "at", "mail", "total");
    }

    @Test
    void everythingThatHasNoMeaningIsTold() {
        String text = "fields foo(a) as x, bar(b)\n| filter tolower() = 'é'";

        assertThat(places(text)).containsExactly("foo", "bar", "tolower");
    }

    @Test
    void whatStandsBeforeTheFirstThatCannotBeReadIsToldToo() {
        String text = "fields foo(a) as x | parse @message /(?<y>.)/ | limit x | sort";

        assertThat(places(text)).containsExactly("foo", "x", "t");
        assertThat(review(text).fields()).containsExactly("x", "y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            limit x | sort a | limit y | fields b; x, y
            fields (a | sort b) | limit y;         |, y
            fields a) | limit y | stats count( by a | limit 1; ), y, a
            join type=x (SOURCE 'a' | limit y) where a.b=c.d (SOURCE 'b' | limit z) | limit u; x, u
            stats avg(a) as b, | limit 1 | limit v; |, v
            fields 5ab | 5ab | limit y;            5ab, y
            fields a | 5ab | limit y;              5ab, y
            filter a lik /b|c/ | limit y;          lik, y
            limit x | fields "not | limit y;       x, "
            """)
    void eachCommandThatCannotBeReadIsTold(String text, String places) {
        assertThat(String.join(", ", places(text))).isEqualTo(places);
    }

    @Test
    void offsetsAreUtf16Units() {
        assertThat(places("fields '😀' as a | nothing b")).containsExactly("nothing");
    }

    @Test
    void whatIsMissingAtTheEndIsToldOfTheLastCharacter() {
        assertThat(places("fields a | limit \n ")).containsExactly("t");
        assertThat(places("filter a = '😀' | sort a, 😀")).containsExactly("😀");
        assertThat(review("").problems()).extracting(QueryReview.Problem::end).containsExactly(0);
        assertThat(places("  ")).containsExactly("  ");
    }

    @Test
    void whatIsWrongWithinASavedQueryIsToldOfTheWhole() {
        assertThat(places("$Broken() | limit 1")).containsExactly("$Broken() | limit 1");
        assertThat(places("fields a as b | $Nothing()")).containsExactly("$Nothing()");
        assertThat(review("fields a as b | $Nothing()").fields()).containsExactly("b");
    }

    /// What StartQuery answers is among what is told.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields a |",
                "feilds a",
                "stats count() by a | sort b",
                "sort a | stats count()",
                "filter a = \"x",
                "filter a like /(/",
                "fields 5ab",
                "limit 0",
                "$Broken()",
                "$Nothing(a = 1)",
                "fields bin(5m), nope(1) | limit"
            })
    void theProblemOfParsingIsAmongThem(String text) {
        assertThatThrownBy(() -> InsightsQuery.parse(text, SAVED)).isInstanceOfSatisfying(FaultException.class, e -> {
            Fault.MalformedQuery refused = (Fault.MalformedQuery) e.fault();
            List<QueryReview.Problem> problems = review(text).problems();
            assertThat(problems).extracting(QueryReview.Problem::message).contains(refused.message());
            assertThat(problems).allMatch(problem -> problem.start() < problem.end());
        });
    }

    private static QueryReview review(String text) {
        return QueryReview.of(text, SAVED);
    }

    /// The text of each problem's place.
    private static List<String> places(String text) {
        return review(text).problems().stream()
                .map(problem -> text.substring(problem.start(), problem.end()))
                .toList();
    }
}
