package dev.hinomi.metrics.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.InsightsQueries.Answer;
import dev.hinomi.metrics.data.InsightsQueries.Form;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.testkit.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetricsInsightsTest {
    private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");
    private static final Scope SCOPE = new Scope("111122223333", "ap-northeast-1");

    private final HeapMetrics metrics = new HeapMetrics();
    private final MetricsInsights insights = new MetricsInsights(metrics, metrics, new ManualTimers(START));

    @Test
    void theFirst500SeriesOfTheOrderAreAnswered() {
        hosts(600);
        Answer all = run("SELECT MAX(Load) FROM Fleet GROUP BY Host ORDER BY MAX() DESC");
        assertThat(all.groups()).hasSize(500);
        assertThat(all.groups().getFirst().series().value(0)).isEqualTo(599);
        assertThat(all.messages()).extracting(DataMessage::code).containsExactly("MaxQueryResultsExceeded");
        assertThat(run("SELECT MAX(Load) FROM Fleet GROUP BY Host LIMIT 600").groups())
                .hasSize(500);
        Answer few = run("SELECT MAX(Load) FROM Fleet GROUP BY Host LIMIT 20");
        assertThat(few.groups()).hasSize(20);
        assertThat(few.messages()).isEmpty();
    }

    @Test
    void theFirst10000MetricsAreLookedAt() {
        hosts(10_001);
        Answer answer = run("SELECT COUNT(Load) FROM Fleet");
        assertThat(answer.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.series().value(0)).isEqualTo(10_000));
        assertThat(answer.messages()).extracting(DataMessage::code).containsExactly("MaxMatchingResultsExceeded");
    }

    @Test
    void aSeriesTellsTheValuesOfItsKeys() {
        metrics.add(new MetricId("Fleet", "Load", new Dimension("Host", "a")));
        metrics.observe(START, "1");
        assertThat(run("SELECT MAX(Load) FROM Fleet GROUP BY Host, Rack, AWS.AccountId")
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.values())
                        .containsExactly(
                                Map.entry("Host", "a"),
                                Map.entry("Rack", "Other"),
                                Map.entry("AWS.AccountId", "111122223333")));
    }

    @Test
    void theFormTellsWhetherThereAreGroupsAndAnOrder() {
        assertThat(insights.check("SELECT MAX(Load) FROM Fleet")).isEqualTo(new Form(false, false));
        assertThat(insights.check("SELECT MAX(Load) FROM Fleet GROUP BY Host ORDER BY MIN()"))
                .isEqualTo(new Form(true, true));
    }

    @Test
    void whatIsWrongHasAPlace() {
        assertThatThrownBy(() -> insights.check("SELECT MAX(Load) FROM Fleet WHERE Host > 'a'"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .isEqualTo(new Fault.MalformedQuery("Invalid syntax near '> 'a''", 39, 44)));
    }

    private Answer run(String sql) {
        return insights.run(SCOPE, sql, new PeriodRange(START, Duration.ofMinutes(1), 1));
    }

    private void hosts(int count) {
        for (int i = 0; i < count; i++) {
            metrics.add(new MetricId("Fleet", "Load", new Dimension("Host", "h" + i)));
            metrics.observe(START, Integer.toString(i));
        }
    }
}
