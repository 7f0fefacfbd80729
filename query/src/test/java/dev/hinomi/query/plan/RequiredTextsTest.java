package dev.hinomi.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.store.TextCondition;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must stand in an event for the filters of a query to hold.
final class RequiredTextsTest {
    private static final TextCondition TIMEOUT = new TextCondition.Contains("Timeout");
    private static final TextCondition LAMBDA = new TextCondition.Contains("Lambda");

    @Test
    void aTextThatTheMessageIsLike() {
        assertThat(of("filter @message like \"Timeout\"")).isEqualTo(TIMEOUT);
        assertThat(of("fields @timestamp | filter @message =~ /Timeout/ | stats count()"))
                .isEqualTo(TIMEOUT);
        assertThat(of("filter @message like /(?i)timeout/")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter @message not like \"Timeout\"")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter name like \"Timeout\"")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter @message like \"abc\"")).isEqualTo(TextCondition.ALWAYS);
    }

    @Test
    void conditionsThatAreJoined() {
        assertThat(of("filter @message like \"Timeout\" and @message like \"Lambda\""))
                .isEqualTo(new TextCondition.AllOf(List.of(TIMEOUT, LAMBDA)));
        assertThat(of("filter @message like \"Timeout\" or @message like \"Lambda\""))
                .isEqualTo(new TextCondition.AnyOf(List.of(TIMEOUT, LAMBDA)));
        assertThat(of("filter @message like \"Timeout\" or level = \"ERROR\"")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter not (@message like \"Timeout\")")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter @message like \"Timeout\" | filter @message like \"Lambda\""))
                .isEqualTo(new TextCondition.AllOf(List.of(TIMEOUT, LAMBDA)));
    }

    @Test
    void filtersAfterACommandThatGivesNamesAnotherMeaningRequireNothing() {
        assertThat(of("fields concat(a, b) as @message | filter @message like \"Timeout\""))
                .isEqualTo(TextCondition.ALWAYS);
        assertThat(of("stats latest(@message) as last by a | filter last like \"Timeout\""))
                .isEqualTo(TextCondition.ALWAYS);
    }

    @Test
    void anIdMayBeEscaped() {
        TextCondition id = new TextCondition.Contains("5f3c9a7e-0001-4bcd");
        assertThat(of("filter requestId = \"5f3c9a7e-0001-4bcd\""))
                .isEqualTo(new TextCondition.AnyOf(List.of(id, new TextCondition.Contains("\\u00"))));
        assertThat(of("filter requestId != \"5f3c9a7e-0001-4bcd\"")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter level = \"ERROR\"")).isEqualTo(TextCondition.ALWAYS);
        assertThat(of("filter @requestId = \"5f3c9a7e-0001-4bcd\"")).isEqualTo(TextCondition.ALWAYS);
    }

    @Test
    void theValuesOfTransformedEventsStandElsewhere() {
        List<Command> commands =
                InsightsQuery.parse("filter requestId = \"5f3c9a7e-0001-4bcd\"").commands();
        assertThat(RequiredTexts.of(commands, false, false)).isEqualTo(TextCondition.ALWAYS);
    }

    @Test
    void starsMayStandForWhatIsMasked() {
        List<Command> commands =
                InsightsQuery.parse("filter @message like \"mail ****\"").commands();
        assertThat(RequiredTexts.of(commands, true, true)).isEqualTo(TextCondition.ALWAYS);
        assertThat(RequiredTexts.of(commands, true, false)).isEqualTo(new TextCondition.Contains("mail ****"));
    }

    private static TextCondition of(String query) {
        return RequiredTexts.of(InsightsQuery.parse(query).commands(), true, false);
    }
}
