package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.command.Commands;
import dev.hinomi.app.config.Settings;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.testkit.SmtpReceiver;
import dev.hinomi.testkit.SmtpReceiver.Mail;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.sns.SnsClient;

/// The whole chain: a guide is applied, telemetry crosses a threshold that it sets, and a person is told.
final class GuideToDeliveryTest {
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Path GUIDE = Path.of("..", "guides", "with-mistakes", "mesh-v2.md");
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:MeshV2-Alerts";
    private static final String ALARM = "MeshV2-5XXError-High";
    private static final Pattern LINK = Pattern.compile("http://\\S+Action=ConfirmSubscription\\S+");

    @TempDir
    private Path folder;

    /// Begins now, because the guide's commands sign by the system's clock.
    private final ManualTimers timers = new ManualTimers(Instant.now().truncatedTo(ChronoUnit.MINUTES));

    private final SmtpReceiver mailbox = SmtpReceiver.start();
    private final HttpReceiver pager = HttpReceiver.start();
    private Settings settings;
    private InProcessPlatform platform;
    private CloudWatchClient cloudWatch;
    private SnsClient sns;

    @BeforeEach
    void start() {
        settings = TestSettings.signed(folder.resolve("data"), mailbox.port());
        platform = InProcessPlatform.start(settings, timers);
        cloudWatch = platform.cloudWatch();
        sns = platform.sns();
    }

    @AfterEach
    void stop() {
        sns.close();
        cloudWatch.close();
        platform.close();
        pager.close();
        mailbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"container-service", "mesh-v2", "photo-sharing", "profile-api", "subgoal-api"})
    void everySampleGuideIsImported(String name) {
        Path guide = GUIDE.resolveSibling(name + ".md");

        assertThat(Commands.run("guide", "import", guide.toString())).isZero();
        assertThat(new GuideImport().run(guide).items()).hasSizeGreaterThan(40);
    }

    @Test
    void aThresholdOfTheGuideReachesAPerson() throws Exception {
        assertThat(apply()).isZero();
        confirmTheMailSubscriptionOfTheGuide();
        subscribeThePager();

        sendServerErrors(Duration.ofMinutes(16));

        SignedMessage page = SignedMessage.parse(pager.take(WAIT).body());
        assertThat(page.text("Subject")).isEqualTo("ALARM: \"" + ALARM + "\" in Asia Pacific (Tokyo)");
        assertThat(page.text("Message")).contains("\"NewStateValue\":\"ALARM\"", "\"MetricName\":\"5XXError\"");
        assertThat(page.verifies()).isTrue();
        Mail mail = mailbox.take(WAIT);
        assertThat(mail.to()).isEqualTo("ops@example.jp");
        assertThat(mail.subject()).isEqualTo("ALARM: \"" + ALARM + "\" in Asia Pacific (Tokyo)");
        assertThat(mail.text()).contains(ALARM, "Threshold Crossed");
        assertThat(alarm().stateValue()).isEqualTo(StateValue.ALARM);
        Awaitility.await()
                .atMost(WAIT)
                .untilAsserted(() -> assertThat(history(HistoryItemType.ACTION))
                        .containsExactly("Successfully executed action " + TOPIC));
        assertThat(history(HistoryItemType.STATE_UPDATE)).contains("Alarm updated from OK to ALARM");
    }

    @Test
    void applyingTwiceChangesNothing() {
        assertThat(apply()).isZero();
        List<MetricAlarm> once = cloudWatch.describeAlarms().metricAlarms();
        timers.advance(Duration.ofMinutes(1));

        assertThat(apply()).isZero();

        assertThat(once).extracting(MetricAlarm::alarmName).contains(ALARM, "MeshV2-Latency-High");
        assertThat(cloudWatch.describeAlarms().metricAlarms())
                .extracting(MetricAlarm::alarmConfigurationUpdatedTimestamp)
                .containsExactlyElementsOf(once.stream()
                        .map(MetricAlarm::alarmConfigurationUpdatedTimestamp)
                        .toList());
        assertThat(sns.listTopics().topics()).hasSize(1);
        assertThat(sns.listSubscriptions().subscriptions()).hasSize(1);
    }

    private int apply() {
        return Commands.run(
                "guide",
                "apply",
                GUIDE.toString(),
                "--fix",
                "--set",
                "xxx-xxx-xxx=abcd1234",
                "--set",
                "your-email@example.com=ops@example.jp",
                "--data",
                settings.data().toString(),
                "--port",
                String.valueOf(platform.endpoint().getPort()));
    }

    private void confirmTheMailSubscriptionOfTheGuide() throws Exception {
        Matcher link = LINK.matcher(mailbox.take(WAIT).text());
        assertThat(link.find()).isTrue();
        SignedMessage.get(URI.create(link.group()));
    }

    private void subscribeThePager() throws Exception {
        sns.subscribe(request -> request.topicArn(TOPIC)
                .protocol("http")
                .endpoint(pager.uri("/page").toString()));
        SignedMessage confirmation = SignedMessage.parse(pager.take(WAIT).body());
        assertThat(confirmation.verifies()).isTrue();
        SignedMessage.get(URI.create(confirmation.text("SubscribeURL")));
    }

    /// Twenty errors in a thousand requests a minute: above the guide's 0.1%.
    private void sendServerErrors(Duration length) {
        timers.advance(Duration.ofSeconds(30));
        for (long minute = 0; minute < length.toMinutes(); minute++) {
            double errors = minute < 3 ? 0 : 20;
            MetricDatum failed = datum("5XXError").value(errors).build();
            MetricDatum requests = datum("Latency")
                    .values(25.0)
                    .counts(1_000.0)
                    .unit(StandardUnit.MILLISECONDS)
                    .build();
            cloudWatch.putMetricData(request -> request.namespace("AWS/AppSync").metricData(failed, requests));
            timers.advance(Duration.ofMinutes(1));
        }
    }

    private MetricDatum.Builder datum(String name) {
        return MetricDatum.builder()
                .metricName(name)
                .dimensions(Dimension.builder()
                        .name("GraphQLAPIId")
                        .value("abcd1234")
                        .build())
                .timestamp(timers.instant());
    }

    private MetricAlarm alarm() {
        return cloudWatch
                .describeAlarms(request -> request.alarmNames(ALARM))
                .metricAlarms()
                .getFirst();
    }

    private List<String> history(HistoryItemType type) {
        return cloudWatch
                .describeAlarmHistory(request -> request.alarmName(ALARM).historyItemType(type))
                .alarmHistoryItems()
                .stream()
                .map(AlarmHistoryItem::historySummary)
                .toList();
    }
}
