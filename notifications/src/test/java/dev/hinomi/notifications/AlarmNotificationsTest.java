package dev.hinomi.notifications;

import static dev.hinomi.notifications.Fixture.TOKYO;
import static dev.hinomi.notifications.Fixture.WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.kernel.OpsEvent.AlarmTransitioned;
import dev.hinomi.notifications.email.SmtpSettings;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.SmtpReceiver;
import dev.hinomi.testkit.SmtpReceiver.Mail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AlarmNotificationsTest {
    private static final String NOTIFICATION = """
            {"AlarmName":"mesh-5xx","AlarmDescription":"5XX が多すぎます","AWSAccountId":"123456789012",
             "NewStateValue":"ALARM","OldStateValue":"OK","Region":"Asia Pacific (Tokyo)",
             "AlarmArn":"arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:mesh-5xx",
             "OKActions":[],"AlarmActions":["arn:aws:sns:ap-northeast-1:123456789012:ops"],"InsufficientDataActions":[],
             "Trigger":{"MetricName":"5XXError","Namespace":"AWS/ApiGateway","StatisticType":"Statistic",
               "Statistic":"SUM","Unit":null,"Dimensions":[{"value":"mesh","name":"ApiName"}],"Period":60,
               "EvaluationPeriods":2,"DatapointsToAlarm":1,"ComparisonOperator":"GreaterThanThreshold","Threshold":5.0,
               "TreatMissingData":"notBreaching"}}""";

    private final HttpReceiver receiver = HttpReceiver.start();
    private final SmtpReceiver mails = SmtpReceiver.start();
    private Fixture fixture;
    private String topic;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = Fixture.start(
                folder,
                Optional.of(new SmtpSettings(
                        "127.0.0.1",
                        mails.port(),
                        Optional.empty(),
                        Optional.empty(),
                        "hinomi@example.com",
                        SmtpSettings.Tls.NONE)));
        topic = fixture.topic("ops");
    }

    @AfterEach
    void stop() {
        fixture.close();
        receiver.close();
        mails.close();
    }

    @Test
    void aTopicAmongTheActionsReceivesTheNotificationOnce() {
        fixture.confirmed(topic, receiver, Map.of());

        fire(event("e-1", "mesh-5xx", List.of(topic, "arn:aws:lambda:ap-northeast-1:123456789012:function:f")));

        JsonNode body = JsonMapper.shared().readTree(receiver.take(WAIT).body());
        assertThat(body.get("Subject").stringValue()).isEqualTo("ALARM: \"mesh-5xx\" in Asia Pacific (Tokyo)");
        assertThat(body.get("Message").stringValue()).isEqualTo(NOTIFICATION);
        assertThat(fixture.outcomes)
                .containsExactly("ok " + topic, "failed Not executed: nothing here acts on targets of lambda");
        fixture.restart();
        assertThat(receiver.poll(Duration.ofMillis(200))).isEmpty();
        assertThat(fixture.outcomes).hasSize(2);
    }

    @Test
    void anEndpointAmongTheActionsReceivesTheNotificationItself() {
        String url = receiver.uri("/pager").toString();
        receiver.script(HttpReceiver.Answer.of(503));

        fire(event("e-1", "mesh-5xx", List.of(url)));

        assertThat(receiver.take(WAIT).body()).isEqualTo(NOTIFICATION);
        fixture.awaitNextDue(Instant.parse("2026-03-01T00:00:20Z"));
        fixture.restart();
        fixture.timers.advance(Duration.ofSeconds(20));
        assertThat(receiver.take(WAIT).body()).isEqualTo(NOTIFICATION);
        assertThat(fixture.outcomes).containsExactly("ok " + url);
    }

    @Test
    void theMailSaysFirstWhatAPersonAtNightNeeds() {
        Subscription pending = fixture.subscriptions().subscribe(TOKYO, topic, "email", "oncall@example.com", Map.of());
        mails.take(WAIT);
        fixture.subscriptions().confirm(TOKYO, topic, pending.token(), false, false);

        fire(event("e-1", "mesh-5xx", List.of(topic)));

        Mail mail = mails.take(WAIT);
        assertThat(mail.subject()).isEqualTo("ALARM: \"mesh-5xx\" in Asia Pacific (Tokyo)");
        assertThat(mail.text()).startsWith("""
                The alarm "mesh-5xx" in Asia Pacific (Tokyo) has entered the ALARM state at 2026-03-01T00:00:00Z:
                Threshold Crossed: 1 datapoint [7.0] was greater than the threshold (5.0).

                Alarm details:
                - Name: mesh-5xx
                - Description: 5XX が多すぎます
                - State change: OK -> ALARM
                - Reason for state change: Threshold Crossed: 1 datapoint [7.0] was greater than the threshold (5.0).
                - Timestamp: 2026-03-01T00:00:00Z
                - AWS account: 123456789012
                - Alarm ARN: arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:mesh-5xx

                Threshold:
                - The alarm is in the ALARM state when the metric is GreaterThanThreshold 5.0 for at least 1 of the last 2 period(s) of 60 seconds.

                Monitored metric:
                - Namespace: AWS/ApiGateway
                - Metric name: 5XXError
                - Dimensions: ApiName = mesh
                - Period: 60 seconds
                - Statistic: SUM
                - Treat missing data: notBreaching

                State change actions:
                - ALARM: arn:aws:sns:ap-northeast-1:123456789012:ops

                --
                """);
    }

    @Test
    void aTopicThatDoesNotExistIsAFailedAction() {
        fire(event("e-1", "mesh-5xx", List.of("arn:aws:sns:ap-northeast-1:123456789012:gone")));

        await().atMost(WAIT).until(() -> !fixture.outcomes.isEmpty());
        assertThat(fixture.outcomes)
                .containsExactly("failed Topic does not exist: arn:aws:sns:ap-northeast-1:123456789012:gone");
    }

    @Test
    void theSubjectIsOneLineThatFits() {
        AlarmText text = AlarmText.of(event("e-1", "長い".repeat(60), List.of()));
        AlarmText twoLines = AlarmText.of(event("e-1", "a\nBcc: b@example.com", List.of()));

        assertThat(twoLines.subject()).isEqualTo("ALARM: \"a Bcc: b@example.com\" in Asia Pacific (Tokyo)");
        assertThat(text.subject()).hasSize(100).startsWith("ALARM: \"長い長い").endsWith("...\" in Asia Pacific (Tokyo)");
    }

    private void fire(AlarmTransitioned event) {
        fixture.records().write(tx -> tx.publish(event));
    }

    private static AlarmTransitioned event(String id, String alarm, List<String> actions) {
        return new AlarmTransitioned(
                id,
                TOKYO,
                Instant.parse("2026-03-01T00:00:00Z"),
                alarm,
                "OK",
                "ALARM",
                "Threshold Crossed: 1 datapoint [7.0] was greater than the threshold (5.0).",
                "{}",
                NOTIFICATION,
                actions,
                List.of());
    }
}
