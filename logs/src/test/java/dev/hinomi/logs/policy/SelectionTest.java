package dev.hinomi.logs.policy;

import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `policies/selections.txt`, `policies/overlaps.txt`, and criteria that nobody can read.
final class SelectionTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/policies/selections.txt", delimiter = '|', quoteCharacter = '`')
    void takesGroups(String criteria, String group, String takes) {
        assertThat(SelectionParser.parse(criteria).takes(group)).isEqualTo(takes.equals("yes"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/policies/overlaps.txt", delimiter = '|', quoteCharacter = '`')
    void overlapsBothWays(String one, String other, String overlap) {
        assertThat(Overlap.between(selection(one), selection(other))).isEqualTo(overlap.equals("yes"));
        assertThat(Overlap.between(selection(other), selection(one))).isEqualTo(overlap.equals("yes"));
    }

    private static Selection selection(String criteria) {
        return criteria.equals("all") ? new Selection.All() : SelectionParser.parse(criteria);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LogGroupName",
                "LogGroupName IN []",
                "LogGroupName IN [1]",
                "LogGroupName IN [\"a\"",
                "LogGroupName LIKE [\"a\"]",
                "LogGroupClass IN [\"STANDARD\"]",
                "LogGroupName IN [\"a\"] AND LogGroupNamePrefix IN [\"b\"]",
                "DataSourceName IN [\"a\"]",
                "DataSourceName IN [\"a\"] AND DataSourceType NOT IN [\"b\"]"
            })
    void unreadableCriteriaAreRefused(String criteria) {
        assertThat(fault(() -> SelectionParser.parse(criteria)))
                .isInstanceOf(Fault.InvalidParameter.class)
                .extracting(Fault::message)
                .asString()
                .startsWith("selectionCriteria: ");
    }
}
