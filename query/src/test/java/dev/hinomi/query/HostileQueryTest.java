package dev.hinomi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries that are made to harm, or that end in the middle.
final class HostileQueryTest {
    private static final int MOST = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "not ",
                "!",
                "-",
                "abs(",
                "a in [",
                "1 ^ ",
                "x in (SOURCE a | filter ",
                "a.b[",
                "if(a, (",
                "\"",
                "/",
                "`",
                "a like /"
            })
    void nestingIsRefusedAndNotAStackOverflow(String part) {
        String query = "filter " + part.repeat((MOST - 7) / part.length());
        assertThat(InsightsQuery.check(query)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+", "a or ", "a=1 and ", "a^"})
    void longChainsAreRefused(String part) {
        String query = "filter " + part.repeat((MOST - 8) / part.length()) + "a";
        assertThat(InsightsQuery.check(query)).hasSize(1);
    }

    @Test
    void aLongListIsAQuery() {
        assertThat(InsightsQuery.check("filter a in [1" + ",2".repeat(4_000) + "]"))
                .isEmpty();
    }

    @Test
    void tenThousandCharactersAreTheMost() {
        assertThat(InsightsQuery.check("limit 1" + " ".repeat(MOST - 7))).isEmpty();
        assertThat(InsightsQuery.check("limit 1" + " ".repeat(MOST - 6)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail())
                        .isEqualTo("line 1, column 1: found 10001 characters (expected: at most 10000 characters)"));
    }

    @Test
    void everyBeginningOfAQueryIsReadOrRefused() {
        String query = """
                SOURCE logGroups(namePrefix: ['a']) start=-1d
                | parse @message /(?<n>\\d+) "x"/ # comment
                | filter `a b`.c[1] in ["x", 1] and not m like /y\\/z/ or k in (SOURCE 'g' | fields k)
                | stats pct(n, 99) as p by bin(5m) offset 1h
                | sort p desc | limit any 5""";
        assertThat(InsightsQuery.check(query)).isEmpty();
        for (int length = 0; length < query.length(); length++) {
            InsightsQuery.check(query.substring(0, length));
            InsightsQuery.check(query.substring(length));
        }
    }

    @Test
    void theFaultSaysWhichCharactersAreWrong() {
        assertThatThrownBy(() -> InsightsQuery.parse("fields a\n| sort b downwards"))
                .isInstanceOf(FaultException.class)
                .extracting(e -> ((FaultException) e).fault(), InstanceOfAssertFactories.type(Fault.class))
                .isEqualTo(new Fault.MalformedQuery(
                        "unexpected symbol found downwards at line 2 and position 9; line 2, column 10: found 'downwards'"
                                + " (expected: a comma, an operator, | or the end)",
                        18,
                        27));
    }
}
