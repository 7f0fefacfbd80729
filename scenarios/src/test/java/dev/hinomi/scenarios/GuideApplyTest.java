package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.testkit.SmtpReceiver;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.sns.SnsClient;

/// A sample guide, applied through the real port and seen by the real SDK.
final class GuideApplyTest {
    private static final Path MESH = Path.of("../guides/with-mistakes/mesh-v2.md");
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:MeshV2-Alerts";

    @TempDir
    private Path data;

    private SmtpReceiver mail;
    private InProcessPlatform platform;
    private ServerOperations server;

    @BeforeEach
    void start() {
        mail = SmtpReceiver.start();
        platform = InProcessPlatform.start(
                TestSettings.withMail(data, mail.port()), new ManualTimers(InProcessPlatform.START));
        server = new ServerOperations(
                platform.endpoint(),
                new RequestSigner("key", "secret", "ap-northeast-1"),
                () -> platform.timers().instant());
    }

    @AfterEach
    void stop() {
        server.close();
        platform.close();
        mail.close();
    }

    @Test
    void whatTheGuideDefinesIsThere() {
        Applied applied = apply();

        assertThat(applied.failures()).isEmpty();
        try (SnsClient sns = platform.sns();
                CloudWatchClient cloudWatch = platform.cloudWatch()) {
            assertThat(sns.listTopics().topics())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.topicArn()).isEqualTo(TOPIC));
            assertThat(sns.listSubscriptionsByTopic(request -> request.topicArn(TOPIC))
                            .subscriptions())
                    .singleElement()
                    .satisfies(
                            subscription -> assertThat(subscription.endpoint()).isEqualTo("ops@example.jp"));
            assertThat(cloudWatch.describeAlarms().metricAlarms())
                    .extracting(MetricAlarm::alarmName)
                    .containsExactlyInAnyOrder(
                            "MeshV2-DynamoDB-SystemErrors",
                            "MeshV2-5XXError-High",
                            "MeshV2-Lambda-Errors",
                            "MeshV2-DynamoDB-Throttled",
                            "MeshV2-Latency-High");
            MetricAlarm alarm = cloudWatch
                    .describeAlarms(request -> request.alarmNames("MeshV2-5XXError-High"))
                    .metricAlarms()
                    .getFirst();
            assertThat(alarm.alarmActions()).containsExactly(TOPIC);
            assertThat(alarm.threshold()).isEqualTo(0.1);
            assertThat(alarm.metrics()).extracting(metric -> metric.id()).containsExactly("share", "m1", "m2");
            assertThat(cloudWatch
                            .listTagsForResource(request -> request.resourceARN(alarm.alarmArn()))
                            .tags())
                    .anySatisfy(tag -> assertThat(tag.value()).isEqualTo("mesh-v2.md:82"));
        }
    }

    @Test
    void applyingItAgainChangesNothing() {
        apply();

        assertThat(new GuideApply(server).plan(review()).changes()).isFalse();
    }

    private Applied apply() {
        GuideApply apply = new GuideApply(server);
        return apply.apply(apply.plan(review()));
    }

    private static Review review() {
        return new GuideImport()
                .runFixed(
                        MESH,
                        GuideSettings.none()
                                .with(Map.of("xxx-xxx-xxx", "abcd1234", "your-email@example.com", "ops@example.jp")));
    }
}
