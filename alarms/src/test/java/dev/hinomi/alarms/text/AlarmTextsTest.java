package dev.hinomi.alarms.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.Comparison;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The documents in the form in which CloudWatch writes them.
final class AlarmTextsTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Instant MADE = Instant.parse("2026-11-22T06:00:00.123Z");
    private static final Instant CHANGED = Instant.parse("2026-11-22T06:36:02.004Z");
    private static final MetricCondition CONDITION = new MetricCondition(
            new MetricId("AWS/Lambda", "Errors", new Dimension("FunctionName", "checkout")),
            "Sum",
            60,
            Unit.COUNT,
            2,
            2,
            Comparison.GREATER_THAN,
            10,
            MissingData.NOT_BREACHING,
            null,
            null);
    private static final Verdict.Decided VERDICT = new Verdict.Decided(
            AlarmState.ALARM,
            List.of(
                    new EvaluatedPoint.Real(Instant.parse("2026-11-22T06:35:00Z"), 0, Sample.of(12, 3), true),
                    new EvaluatedPoint.Real(Instant.parse("2026-11-22T06:34:00Z"), 1, Sample.of(15, 1), true)));

    @Test
    void reasonDataTellsThePointsOldestFirstAndThePeriodsNewestFirst() {
        assertThat(StateReasonData.of(CONDITION, VERDICT, CHANGED)).isEqualTo("""
                        {"version":"1.0","queryDate":"2026-11-22T06:36:02.004+0000",\
                        "startDate":"2026-11-22T06:34:00.000+0000","unit":"Count","statistic":"Sum","period":60,\
                        "recentDatapoints":[15.0,12.0],"threshold":10.0,"evaluatedDatapoints":[\
                        {"timestamp":"2026-11-22T06:35:00.000+0000","sampleCount":3.0,"value":12.0},\
                        {"timestamp":"2026-11-22T06:34:00.000+0000","sampleCount":1.0,"value":15.0}]}""");
    }

    @Test
    void reasonDataOfMissingPointsHasNoStart() {
        Verdict.Decided missing = new Verdict.Decided(
                AlarmState.INSUFFICIENT_DATA,
                List.of(new EvaluatedPoint.Missing(Instant.parse("2026-11-22T06:35:00Z"))));
        assertThat(StateReasonData.of(CONDITION, missing, CHANGED)).isEqualTo("""
                        {"version":"1.0","queryDate":"2026-11-22T06:36:02.004+0000","unit":"Count",\
                        "statistic":"Sum","period":60,"recentDatapoints":[],"threshold":10.0,\
                        "evaluatedDatapoints":[{"timestamp":"2026-11-22T06:35:00.000+0000"}]}""");
    }

    @Test
    void notification() {
        assertThat(AlarmNotification.message(TOKYO, alarm(), AlarmState.OK, false))
                .isEqualTo("""
                        {"AlarmName":"checkout-errors","AlarmDescription":null,"AWSAccountId":"123456789012",\
                        "AlarmConfigurationUpdatedTimestamp":"2026-11-22T06:00:00.123+0000",\
                        "NewStateValue":"ALARM","NewStateReason":"because",\
                        "StateChangeTime":"2026-11-22T06:36:02.004+0000","Region":"Asia Pacific (Tokyo)",\
                        "AlarmArn":"arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:checkout-errors",\
                        "OldStateValue":"OK","ActionExecutedAfterMuteWindow":false,"OKActions":[],\
                        "AlarmActions":["arn:aws:sns:ap-northeast-1:123456789012:ops"],\
                        "InsufficientDataActions":[],"Trigger":{"MetricName":"Errors","Namespace":"AWS/Lambda",\
                        "StatisticType":"Statistic","Statistic":"SUM","Unit":"Count",\
                        "Dimensions":[{"value":"checkout","name":"FunctionName"}],"Period":60,\
                        "EvaluationPeriods":2,"DatapointsToAlarm":2,"ComparisonOperator":"GreaterThanThreshold",\
                        "Threshold":10.0,"TreatMissingData":"notBreaching",\
                        "EvaluateLowSampleCountPercentile":""}}""");
    }

    @Test
    void stateUpdateInTheHistory() {
        HistoryItem item = HistoryText.stateUpdate(AlarmStatus.initial(MADE), alarm().status());
        assertThat(item.summary()).isEqualTo("Alarm updated from INSUFFICIENT_DATA to ALARM");
        assertThat(item.data()).isEqualTo("""
                        {"version":"1.0","oldState":{"stateValue":"INSUFFICIENT_DATA",\
                        "stateReason":"Unchecked: Initial alarm creation"},"newState":{"stateValue":"ALARM",\
                        "stateReason":"because","stateReasonData":{"version":"1.0"}}}""");
    }

    @Test
    void creationInTheHistory() {
        HistoryItem item = HistoryText.configurationUpdate(HistoryText.Change.CREATE, TOKYO, alarm(), List.of());
        assertThat(item.summary()).isEqualTo("Alarm \"checkout-errors\" created");
        assertThat(item.data()).isEqualTo("""
                        {"version":"1.0","type":"Create","createdAlarm":{"alarmName":"checkout-errors",\
                        "alarmArn":"arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:checkout-errors",\
                        "alarmConfigurationUpdatedTimestamp":"2026-11-22T06:00:00.123+0000",\
                        "namespace":"AWS/Lambda","metricName":"Errors","extendedStatistic":"SUM","period":60,\
                        "dimensions":[{"name":"FunctionName","value":"checkout"}],"unit":"Count",\
                        "threshold":10.0,"comparisonOperator":"GreaterThanThreshold","evaluationPeriods":2,\
                        "datapointsToAlarm":2,"treatMissingData":"notBreaching","stateValue":"ALARM",\
                        "stateUpdatedTimestamp":"2026-11-22T06:36:02.004+0000","actionsEnabled":true,\
                        "alarmActions":["arn:aws:sns:ap-northeast-1:123456789012:ops"],\
                        "insufficientDataActions":[],"okactions":[]}}""");
    }

    @Test
    void actionInTheHistory() {
        HistoryItem item = HistoryText.action("arn:aws:sns:ap-northeast-1:123456789012:ops", "{}", CHANGED, null);
        assertThat(item.data()).isEqualTo("""
                        {"actionState":"Succeeded","stateUpdateTimestamp":1795329362004,\
                        "notificationResource":"arn:aws:sns:ap-northeast-1:123456789012:ops",\
                        "publishedMessage":"{\\"default\\":\\"{}\\"}","error":null,\
                        "muteWindowEndTimestamp":null}""");
    }

    private static Alarm alarm() {
        return new Alarm(
                "checkout-errors",
                null,
                new AlarmActions(true, List.of(), List.of("arn:aws:sns:ap-northeast-1:123456789012:ops"), List.of()),
                CONDITION,
                Map.of(),
                MADE,
                new AlarmStatus(AlarmState.ALARM, "because", "{\"version\":\"1.0\"}", CHANGED, CHANGED, null, null),
                null,
                null);
    }
}
