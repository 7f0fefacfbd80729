package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlarmsTest {
    private static final Scope TOKYO = Bench.TOKYO;
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:ops";
    private static final String PAGER = "arn:aws:sns:ap-northeast-1:123456789012:pager";
    private static final AlarmActions ACTIONS =
            new AlarmActions(true, List.of(TOPIC), List.of(TOPIC, PAGER), List.of());

    @TempDir
    private Path directory;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNewAlarmHasNoDataAndTellsOfItsCreation() {
        put(new Requests());
        Alarm alarm = alarm();
        assertThat(alarm.status().state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(alarm.status().reason()).isEqualTo("Unchecked: Initial alarm creation");
        assertThat(alarm.status().reasonData()).isNull();
        assertThat(bench.history("errors")).containsExactly("Alarm \"errors\" created");
        assertThat(bench.transitions()).isEmpty();
    }

    @Test
    void aTransitionIsInTheStateTheHistoryAndTheEventLog() {
        put(new Requests().actions(ACTIONS));
        breach();
        Alarm alarm = alarm();
        Instant at = Bench.START.plusSeconds(62);
        assertThat(alarm.status().state()).isEqualTo(AlarmState.ALARM);
        assertThat(alarm.status().updated()).isEqualTo(at);
        assertThat(alarm.status().transitioned()).isEqualTo(at);
        OpsEvent.AlarmTransitioned event = bench.transitions().getFirst();
        assertThat(event.alarmName()).isEqualTo("errors");
        assertThat(event.from()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(event.to()).isEqualTo("ALARM");
        assertThat(event.at()).isEqualTo(at);
        assertThat(event.reason()).isEqualTo(alarm.status().reason());
        assertThat(event.reasonData()).isEqualTo(alarm.status().reasonData());
        assertThat(event.actions()).containsExactly(TOPIC, PAGER);
        assertThat(event.notification()).contains("\"NewStateValue\":\"ALARM\"");
        assertThat(bench.history("errors"))
                .containsExactly("Alarm updated from INSUFFICIENT_DATA to ALARM", "Alarm \"errors\" created");
    }

    @Test
    void actsOnlyWhenTheStateChanges() {
        put(new Requests().actions(ACTIONS));
        breach();
        advance(Duration.ofMinutes(1));
        assertThat(alarm().status().state()).isEqualTo(AlarmState.ALARM);
        assertThat(bench.transitions()).hasSize(1);
    }

    @Test
    void disabledActionsAreNotExecuted() {
        put(new Requests().actions(ACTIONS));
        bench.alarms().enableActions(TOKYO, List.of("errors", "unknown"), false);
        breach();
        assertThat(bench.transitions().getFirst().actions()).isEmpty();
        bench.alarms().enableActions(TOKYO, List.of("errors"), true);
        assertThat(alarm().actions()).isEqualTo(ACTIONS);
        assertThat(bench.history("errors"))
                .containsExactly(
                        "Alarm \"errors\" updated",
                        "Alarm updated from INSUFFICIENT_DATA to ALARM",
                        "Alarm \"errors\" updated",
                        "Alarm \"errors\" created");
    }

    @Test
    void anUpdateReplacesTheConfigurationAndKeepsStateHistoryAndTags() {
        put(new Requests().actions(ACTIONS).tags(Map.of("team", "shop")));
        breach();
        put(new Requests().window(60, 5, 1).tags(Map.of("team", "other")));
        Alarm alarm = alarm();
        assertThat(alarm.status().state()).isEqualTo(AlarmState.ALARM);
        assertThat(alarm.actions()).isEqualTo(AlarmActions.NONE);
        assertThat(alarm.tags()).containsExactly(Map.entry("team", "shop"));
        assertThat(bench.history("errors")).first().isEqualTo("Alarm \"errors\" updated");
        assertThat(bench.history("errors")).hasSize(3);
    }

    @Test
    void anUpdateIsEvaluatedAtOnce() {
        put(new Requests());
        breach();
        put(new Requests().threshold("GreaterThanThreshold", 1000.0));
        assertThat(alarm().status().state()).isEqualTo(AlarmState.OK);
    }

    @Test
    void theStateThatIsSetActsWhenItIsAnotherOne() {
        put(new Requests().actions(ACTIONS));
        bench.alarms().setState(TOKYO, "errors", AlarmState.ALARM, "fire drill", "{\"by\":\"ops\"}");
        bench.alarms().setState(TOKYO, "errors", AlarmState.ALARM, "again", null);
        assertThat(bench.transitions())
                .extracting(OpsEvent.AlarmTransitioned::reason)
                .containsExactly("fire drill");
        assertThat(bench.transitions().getFirst().reasonData()).isEqualTo("{\"by\":\"ops\"}");
        assertThat(alarm().status().reason()).isEqualTo("fire drill");
        assertThatThrownBy(() -> bench.alarms().setState(TOKYO, "none", AlarmState.OK, "x", null))
                .isInstanceOf(FaultException.class)
                .hasMessage("Alarm does not exist: none");
    }

    @Test
    void deletesWhatExistsAndKeepsTheHistory() {
        put(new Requests());
        bench.alarms().delete(TOKYO, List.of("errors", "unknown"));
        assertThat(bench.alarms().describe(TOKYO, Bench.METRIC_ALARMS).items()).isEmpty();
        assertThat(bench.history("errors")).containsExactly("Alarm \"errors\" deleted", "Alarm \"errors\" created");
        breach();
        assertThat(bench.transitions()).isEmpty();
        bench.alarms().delete(TOKYO, List.of("errors", "unknown"));
        assertThat(bench.history("errors")).hasSize(2);
    }

    @Test
    void anAlarmThatIsMadeAgainBeginsAnew() {
        put(new Requests());
        breach();
        bench.alarms().delete(TOKYO, List.of("errors"));
        put(new Requests().metric("Shop", "Other"));
        assertThat(alarm().status().state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }

    @Test
    void tagsAreChanged() {
        put(new Requests().tags(Map.of("team", "shop")));
        AlarmTags tags = bench.alarms().tags();
        tags.change(TOKYO, "errors", before -> {
            assertThat(before).containsExactly(Map.entry("team", "shop"));
            return Map.of("stage", "prod");
        });
        assertThat(tags.of(TOKYO, "errors")).containsExactly(Map.entry("stage", "prod"));
        assertThatThrownBy(() -> tags.of(TOKYO, "none")).isInstanceOf(FaultException.class);
    }

    @Test
    void theHistoryTellsHowActionsWent() {
        put(new Requests().actions(ACTIONS));
        breach();
        OpsEvent.AlarmTransitioned event = bench.transitions().getFirst();
        bench.records.write(tx -> {
            bench.alarms().recordAction(tx, event, TOPIC, null);
            bench.alarms().recordAction(tx, event, PAGER, "topic does not exist");
            return event;
        });
        assertThat(bench.history(new HistoryQuery(
                        "errors", null, Set.of(), Set.of(HistoryKind.Item.ACTION), null, null, false, null, null)))
                .containsExactly(
                        "Successfully executed action " + TOPIC,
                        "Failed to execute action " + PAGER + ". Received error: \"topic does not exist\"");
    }

    @Test
    void theHistoryGoesAfterThirtyDays() {
        put(new Requests());
        advance(Duration.ofDays(29));
        bench.alarms().delete(TOKYO, List.of("errors"));
        assertThat(bench.history("errors")).containsExactly("Alarm \"errors\" deleted", "Alarm \"errors\" created");
        advance(Duration.ofHours(30));
        assertThat(bench.history("errors")).containsExactly("Alarm \"errors\" deleted");
        advance(Duration.ofDays(29));
        assertThat(bench.history("errors")).isEmpty();
    }

    @Test
    void theHistoryStaysAsItIsAfterTheEnd() {
        put(new Requests());
        bench.alarms().close();
        advance(Duration.ofDays(31));
        assertThat(bench.history("errors")).hasSize(1);
    }

    @Test
    void anEvaluationThatFailsIsTriedAgain() {
        put(new Requests());
        bench.breakStore();
        advance(Duration.ofMinutes(5));
        assertThat(alarm().status().state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(bench.timers.nextDue())
                .hasValueSatisfying(due ->
                        assertThat(due).isBeforeOrEqualTo(bench.timers.instant().plus(Duration.ofMinutes(1))));
    }

    @Test
    void queriesThatCannotBeEvaluatedAreRefused() {
        refused("SUM(m9)", "Error in expression 'e1': ID 'm9' not found");
        refused("NOPE(1)", "Error in expression 'e1': Function 'NOPE' not found");
        refused("METRICS()", "Error in expression 'e1': The expression of an alarm must return a single time series");
    }

    @Test
    void whatSeveralTimeSeriesCannotBringAbout() {
        refusedOfContributors(
                new AlarmActions(true, List.of(), List.of(), List.of(TOPIC)),
                "InsufficientData actions are not supported for contributor-level action types in Multi Time Series"
                        + " alarms");
        refusedOfContributors(
                new AlarmActions(
                        true,
                        List.of(),
                        List.of("arn:aws:autoscaling:ap-northeast-1:123456789012:scalingPolicy:1:"
                                + "autoScalingGroupName/shop:policyName/out"),
                        List.of()),
                "Autoscaling actions are not available for Multi Time Series alarms");
    }

    private void refusedOfContributors(AlarmActions actions, String message) {
        MetricDataQuery query = expression("SELECT SUM(Errors) FROM Shop GROUP BY Host ORDER BY SUM() DESC");
        assertThatThrownBy(() -> put(new Requests().actions(actions).queries(query)))
                .hasMessage(message);
    }

    @Test
    void whatCannotBeEvaluatedSaysSo() {
        put(new Requests().queries(expression("INSIGHT_RULE_METRIC('visitors', 'Sum')")));
        AlarmStatus status = alarm().status();
        assertThat(status.evaluation()).isEqualTo(EvaluationState.EVALUATION_ERROR);
        assertThat(status.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(status.reason()).isEqualTo("INSIGHT_RULE_METRIC is not supported here.");
        put(new Requests().queries(expression("SELECT SUM(Errors) FROM Shop")));
        assertThat(alarm().status().evaluation()).isNull();
    }

    @Test
    void whatFailsOnceKeepsTheStateAndSaysSo() {
        put(new Requests().queries(expression("SELECT SUM(Errors) FROM Shop")));
        breach();
        bench.breakStore();
        advance(Duration.ofMinutes(1));
        assertThat(alarm().status().evaluation()).isEqualTo(EvaluationState.EVALUATION_FAILURE);
        assertThat(alarm().status().state()).isEqualTo(AlarmState.ALARM);
        assertThat(bench.transitions()).hasSize(1);
    }

    @Test
    void aPercentileAmongMetricsCanIgnoreLowSamplesToo() {
        MetricDataQuery p90 = MetricDataQuery.of("m1", new MetricId("Shop", "Errors", List.of()), "p90", 60);
        put(new Requests().queries(p90).low("ignore"));
        breach();
        assertThat(alarm().status().state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        put(new Requests().queries(p90).low("evaluate"));
        assertThat(alarm().status().state()).isEqualTo(AlarmState.ALARM);
    }

    private static MetricDataQuery expression(String text) {
        return new MetricDataQuery("e1", new MetricDataQuery.Expression(text), null, true, 60, null);
    }

    private void refused(String expression, String message) {
        MetricDataQuery m1 = MetricDataQuery.of("m1", new MetricId("Shop", "Errors", List.of()), "Sum", 60)
                .hidden();
        assertThatThrownBy(() -> put(new Requests().queries(m1, expression(expression))))
                .hasMessage(message);
    }

    private void put(Requests request) {
        bench.alarms().put(TOKYO, request.build());
        advance(Duration.ZERO);
    }

    /// Data that breaches the threshold, and the evaluation that sees it.
    private void breach() {
        bench.metrics().put(TOKYO, "Shop", List.of(Datum.of("Errors", 11)));
        advance(Duration.ofSeconds(62));
    }

    private void advance(Duration by) {
        bench.advanceTo(bench.timers.instant().plus(by));
    }

    private Alarm alarm() {
        return bench.alarm("errors");
    }
}
