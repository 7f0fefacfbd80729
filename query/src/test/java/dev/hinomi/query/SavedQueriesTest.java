package dev.hinomi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.query.saved.SavedQueries;
import dev.hinomi.query.saved.SavedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// Queries with parameters (AWS document "Save and re-run CloudWatch Logs Insights queries").
final class SavedQueriesTest {
    private static final Map<String, SavedQuery> SAVED = Map.of(
            "ErrorsByLevel",
            new SavedQuery(
                    "fields @timestamp, @message\n| filter level = {{logLevel}}\n| filter application = {{application}}",
                    parameters("logLevel", "ERROR", "application", "\"OrderService\"")),
            "RecentN",
            new SavedQuery("sort @timestamp desc | limit {{count}}", parameters("count", "20")),
            "Errors By Level",
            new SavedQuery("filter level = {{ level }} # a comment", parameters("level", "")),
            "Nested",
            new SavedQuery("$RecentN()", parameters()),
            "Broken",
            new SavedQuery("limit x", parameters()));

    private static final SavedQueries QUERIES = name -> Optional.ofNullable(SAVED.get(name));

    @Test
    void callsAreReplacedByTheirQueries() {
        String text = "$ErrorsByLevel(logLevel = \"WARN\", application = 'a|b')\n| $RecentN(count = 10)";
        assertThat(InsightsQuery.parse(text, QUERIES).text()).isEqualTo("""
                fields @timestamp, @message
                | filter level = "WARN"
                | filter application = 'a|b'
                | sort @timestamp desc | limit 10""");
    }

    @Test
    void parametersWithoutAValueHaveTheirDefault() {
        assertThat(InsightsQuery.parse("$ErrorsByLevel() | $RecentN()", QUERIES).text())
                .isEqualTo("""
                fields @timestamp, @message
                | filter level = "ERROR"
                | filter application = "OrderService" | sort @timestamp desc | limit 20""");
    }

    @Test
    void namesWithSpacesStandInBackquotesAndCommentsEndWithTheSavedQuery() {
        assertThat(InsightsQuery.parse("$`Errors By Level`(level = \"WARN\") | limit 5", QUERIES)
                        .commands())
                .hasSize(2);
    }

    @Test
    void aDollarWithinARegularExpressionIsNoCall() {
        String text = "filter @message like /a|$RecentN()/ | parse \"$* |\" as price";
        assertThat(InsightsQuery.parse(text, QUERIES).text()).isEqualTo(text);
    }

    @Test
    void whatCannotBeExpandedIsRefused() {
        refused("$Nothing()", "line 1, column 1: found $Nothing (expected: a saved query)");
        refused("limit 1 | $RecentN(n = 1)", "line 1, column 11: found parameter n (expected: one of count)");
        refused(
                "$`Errors By Level`()",
                "line 1, column 1: found no value of level (expected: level = ... in the call of Errors By Level)");
        refused(
                "$RecentN(count = 1, count = 2)",
                "unexpected symbol found count at line 1 and position 20; line 1, column 21: found 'count' (expected: each"
                        + " parameter once)");
    }

    @Test
    void whatIsWrongWithinASavedQueryIsToldOfTheWhole() {
        refused(
                "$Broken()",
                "Invalid syntax while using query definition snippets: unexpected symbol found x at line 1 and position 6;"
                        + " line 1, column 7: found 'x' (expected: a whole number from 1 to 100000)");
    }

    @Test
    void aSavedQueryCallsNoOther() {
        assertThatThrownBy(() -> InsightsQuery.parse("$Nested()", QUERIES))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith(
                        "Invalid syntax while using query definition snippets: unexpected symbol found $ at line 1");
    }

    private static void refused(String query, String message) {
        assertThatThrownBy(() -> InsightsQuery.parse(query, QUERIES))
                .isInstanceOf(FaultException.class)
                .hasMessage(message);
    }

    /// Names and default values in turn; an empty one is none.
    private static SequencedMap<String, Optional<String>> parameters(String... namesAndValues) {
        SequencedMap<String, Optional<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], Optional.of(namesAndValues[i + 1]).filter(value -> !value.isEmpty()));
        }
        return parameters;
    }
}
