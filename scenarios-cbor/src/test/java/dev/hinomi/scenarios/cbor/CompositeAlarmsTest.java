package dev.hinomi.scenarios.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.testkit.HttpReceiver;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ActionsSuppressedBy;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmMuteRuleStatus;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.GetAlarmMuteRuleResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/// Composite alarms, what suppresses them, and mute rules, through the real port and the real SDK. An endpoint among
/// the actions hears of them. Here, because the SDK of the other scenarios knows no mute rules.
final class CompositeAlarmsTest {
    private static final Duration WAIT = Duration.ofSeconds(10);

    @TempDir
    private Path data;

    private final HttpReceiver pager = HttpReceiver.start();
    private InProcessPlatform platform;
    private CloudWatchClient cloudWatch;

    @BeforeEach
    void start() {
        platform = InProcessPlatform.start(data);
        cloudWatch = platform.cloudWatch();
    }

    @AfterEach
    void stop() {
        cloudWatch.close();
        platform.close();
        pager.close();
    }

    @Test
    void aCompositeAlarmWaitsForItsSuppressorAndThenActs() {
        makeAlarm("errors");
        makeAlarm("deploying");
        cloudWatch.putCompositeAlarm(request -> request.alarmName("page")
                .alarmRule("ALARM(errors) OR AT_LEAST(2, ALARM, (errors, deploying))")
                .alarmActions(url())
                .actionsSuppressor("deploying")
                .actionsSuppressorWaitPeriod(20)
                .actionsSuppressorExtensionPeriod(30));
        platform.timers().advance(Duration.ofSeconds(20));
        set("errors", StateValue.ALARM);

        CompositeAlarm waiting = page();
        assertThat(waiting.stateValue()).isEqualTo(StateValue.ALARM);
        assertThat(waiting.stateReason())
                .isEqualTo("arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:errors transitioned to ALARM at"
                        + " Wednesday 04 March, 2026 05:17:00 UTC");
        assertThat(waiting.actionsSuppressedBy()).isEqualTo(ActionsSuppressedBy.WAIT_PERIOD);
        platform.timers().advance(Duration.ofSeconds(20));
        assertThat(pager.take(WAIT).body())
                .startsWith("{\"AlarmName\":\"page\"")
                .contains(
                        "\"TriggeringChildren\":[{\"Arn\":\"arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:errors\"");
        assertThat(page().actionsSuppressedBy()).isNull();
        assertThat(cloudWatch
                        .describeAlarmHistory(
                                request -> request.alarmName("page").alarmTypes(AlarmType.COMPOSITE_ALARM))
                        .alarmHistoryItems())
                .extracting(AlarmHistoryItem::historySummary)
                .contains(
                        "Suppressed action " + url() + ". Actions suppressed by WaitPeriod",
                        "Alarm updated from OK to ALARM",
                        "Alarm \"page\" created");

        assertThat(cloudWatch
                        .describeAlarms(request -> request.childrenOfAlarmName("page"))
                        .metricAlarms())
                .extracting(MetricAlarm::alarmName)
                .containsExactly("deploying", "errors");
        assertThat(cloudWatch
                        .describeAlarms(request -> request.parentsOfAlarmName("errors"))
                        .compositeAlarms())
                .extracting(CompositeAlarm::alarmName)
                .containsExactly("page");
        assertThatThrownBy(() -> cloudWatch.deleteAlarms(request -> request.alarmNames("errors")))
                .isInstanceOfSatisfying(CloudWatchException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
                    assertThat(refused.awsErrorDetails().errorMessage())
                            .isEqualTo("Cannot delete errors as there are composite alarm(s) depending on it.");
                });
    }

    @Test
    void aMutedAlarmActsWhenTheMuteEnds() {
        makeAlarm("errors", url());
        cloudWatch.putAlarmMuteRule(request -> request.name("night")
                .rule(rule -> rule.schedule(schedule -> schedule.expression("at(2026-03-04T14:17)")
                        .duration("PT5M")
                        .timezone("Asia/Tokyo")))
                .muteTargets(targets -> targets.alarmNames("errors"))
                .tags(Tag.builder().key("team").value("shop").build()));
        platform.timers().advance(Duration.ofSeconds(30));
        GetAlarmMuteRuleResponse night = cloudWatch.getAlarmMuteRule(request -> request.alarmMuteRuleName("night"));
        assertThat(night.status()).isEqualTo(AlarmMuteRuleStatus.ACTIVE);
        assertThat(night.muteType()).isEqualTo("ONE_TIME");
        assertThat(cloudWatch
                        .listTagsForResource(request -> request.resourceARN(night.alarmMuteRuleArn()))
                        .tags())
                .containsExactly(Tag.builder().key("team").value("shop").build());

        set("errors", StateValue.ALARM);
        assertThat(pager.poll(Duration.ofMillis(200))).isEmpty();
        platform.timers().advance(Duration.ofMinutes(5));
        assertThat(pager.take(WAIT).body())
                .contains("\"AlarmName\":\"errors\"", "\"ActionExecutedAfterMuteWindow\":true");

        assertThat(cloudWatch
                        .listAlarmMuteRules(
                                request -> request.alarmName("errors").statuses(AlarmMuteRuleStatus.EXPIRED))
                        .alarmMuteRuleSummaries())
                .hasSize(1);
        cloudWatch.deleteAlarmMuteRule(request -> request.alarmMuteRuleName("night"));
        assertThatThrownBy(() -> cloudWatch.getAlarmMuteRule(request -> request.alarmMuteRuleName("night")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private void makeAlarm(String name, String... actions) {
        cloudWatch.putMetricAlarm(request -> request.alarmName(name)
                .namespace("Shop")
                .metricName(name)
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(1)
                .threshold(0.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData("ignore")
                .alarmActions(actions));
        set(name, StateValue.OK);
    }

    private void set(String name, StateValue state) {
        cloudWatch.setAlarmState(
                request -> request.alarmName(name).stateValue(state).stateReason("drill"));
    }

    private CompositeAlarm page() {
        return cloudWatch
                .describeAlarms(request -> request.alarmNames("page").alarmTypes(AlarmType.COMPOSITE_ALARM))
                .compositeAlarms()
                .getFirst();
    }

    private String url() {
        return pager.uri("/pager").toString();
    }
}
