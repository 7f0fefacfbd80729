package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.client.GuideClient;
import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.GuideApply;
import dev.hinomi.guide.apply.OnDrift;
import dev.hinomi.guide.apply.Plan;
import dev.hinomi.guide.apply.PlanOptions;
import dev.hinomi.guide.apply.PlanPrinter;
import dev.hinomi.guide.drift.Drift;
import dev.hinomi.guide.drift.DriftCheck;
import dev.hinomi.guide.registry.GuideSource;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.NewVersion;
import dev.hinomi.guide.registry.VersionDraft;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.guide.settings.SettingsWriter;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.sns.SnsClient;

/// A guide that lives on the server as versions, while people change the server with the real SDK.
final class GuideVersionsTest {
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:ShopOps";
    private static final GuideKey SHOP = new GuideKey("shop", "");
    private static final String ERRORS = """
            aws cloudwatch put-metric-alarm --alarm-name Shop-Errors --namespace AWS/Lambda --metric-name Errors \\
              --statistic Sum --dimensions Name=FunctionName,Value=shop --period 300 --evaluation-periods 2 \\
              --threshold 10 --comparison-operator GreaterThanThreshold --alarm-actions TOPIC --ok-actions TOPIC
            """.replace("TOPIC", TOPIC);
    private static final String RATE = """
            aws cloudwatch put-metric-alarm --alarm-name Shop-Rate --evaluation-periods 2 --threshold 5 \\
              --comparison-operator GreaterThanThreshold --alarm-actions TOPIC --ok-actions TOPIC \\
              --metrics '[{"Id":"rate","Expression":"IF(m2>0, m1/m2*100, 0)"},
                {"Id":"m1","ReturnData":false,"MetricStat":{"Period":300,"Stat":"Sum","Metric":{
                  "Namespace":"AWS/Lambda","MetricName":"Errors"}}},
                {"Id":"m2","ReturnData":false,"MetricStat":{"Period":300,"Stat":"Sum","Metric":{
                  "Namespace":"AWS/Lambda","MetricName":"Invocations"}}}]'
            """.replace("TOPIC", TOPIC);
    private static final String TOPICS = """
            aws sns create-topic --name ShopOps --attributes DisplayName=Shop
            aws sns subscribe --topic-arn TOPIC --protocol http --notification-endpoint HOOK \\
              --attributes RawMessageDelivery=true
            """.replace("TOPIC", TOPIC);

    @TempDir
    private Path data;

    private HttpReceiver receiver;
    private InProcessPlatform platform;
    private ServerOperations server;
    private GuideClient guides;

    @BeforeEach
    void start() {
        receiver = HttpReceiver.start();
        platform = InProcessPlatform.start(TestSettings.in(data), new ManualTimers(InProcessPlatform.START));
        RequestSigner signer = new RequestSigner("key", "secret", "ap-northeast-1");
        server = new ServerOperations(
                platform.endpoint(), signer, () -> platform.timers().instant());
        guides = new GuideClient(platform.paths());
    }

    @AfterEach
    void stop() {
        guides.close();
        server.close();
        platform.close();
        receiver.close();
    }

    @Test
    void whatIsAppliedIsAVersionAndAppliedTwiceItIsTheSame() {
        apply(TOPICS + ERRORS + RATE);
        GuideVersion first = guides.current().getFirst();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.at()).isEqualTo(InProcessPlatform.START);
        assertThat(first.changes()).extracting(change -> change.action()).containsOnly("create");
        assertThat(guides.version(SHOP, OptionalInt.of(1)).text()).contains("--notification-endpoint HOOK");

        assertThat(apply(TOPICS + ERRORS + RATE)).isEmpty();
        assertThat(guides.versions(SHOP)).containsExactly(first);
        assertThat(drift().resources())
                .singleElement()
                .satisfies(drifted -> assertThat(drifted.what()).isEqualTo(Drift.What.UNCONFIRMED));
    }

    @Test
    void theSecretReachesTheServerAndNothingElse() {
        apply(TOPICS + ERRORS);
        try (SnsClient sns = platform.sns()) {
            assertThat(sns.listSubscriptionsByTopic(request -> request.topicArn(TOPIC))
                            .subscriptions())
                    .singleElement()
                    .satisfies(
                            subscription -> assertThat(subscription.endpoint()).isEqualTo(hook()));
        }
        assertThat(platform.paths().read("/_hinomi/guides/version", "name=shop"))
                .contains("(secret HOOK)", "env: SHOP_HOOK")
                .doesNotContain("s3cr3t");
    }

    @Test
    void whatPeopleChangeWithTheSdkIsDriftUntilItIsDecided() {
        apply(TOPICS + ERRORS + RATE);
        try (CloudWatchClient cloudWatch = platform.cloudWatch();
                SnsClient sns = platform.sns()) {
            cloudWatch.disableAlarmActions(request -> request.alarmNames("Shop-Errors"));
            cloudWatch.deleteAlarms(request -> request.alarmNames("Shop-Rate"));
            sns.setTopicAttributes(request ->
                    request.topicArn(TOPIC).attributeName("DisplayName").attributeValue("Other"));
            String subscription = guides.current().getFirst().resources().stream()
                    .filter(resource -> resource.kind().equals("subscription"))
                    .map(resource -> resource.definition().replaceAll(".*\"SubscriptionArn\":\"([^\"]+)\".*", "$1"))
                    .findFirst()
                    .orElseThrow();
            sns.unsubscribe(request -> request.subscriptionArn(subscription));

            assertThat(drift().resources())
                    .extracting(
                            drifted -> drifted.resource().kind() + " " + drifted.what() + " " + drifted.differences())
                    .containsExactly(
                            "topic CHANGED [DisplayName: Shop -> Other]",
                            "subscription DELETED []",
                            "alarm CHANGED [ActionsEnabled: true -> false]",
                            "alarm DELETED []");
            assertThat(plan(TOPICS + ERRORS + RATE, new PlanOptions(false, OnDrift.STOP))
                            .stopped())
                    .isTrue();

            assertThat(apply(TOPICS + ERRORS + RATE)).hasValue(2);
            assertThat(cloudWatch.describeAlarms().metricAlarms()).hasSize(2).allMatch(MetricAlarm::actionsEnabled);
            assertThat(sns.getTopicAttributes(request -> request.topicArn(TOPIC))
                            .attributes())
                    .containsEntry("DisplayName", "Shop");
            assertThat(drift().resources()).extracting(Drift.Drifted::what).containsExactly(Drift.What.UNCONFIRMED);
        }
    }

    @Test
    void whatTheGuideNoLongerSaysIsRemovedWhenAskedForAndComesBackByARollback() {
        apply(TOPICS + ERRORS + RATE);
        Plan pruned = plan(ERRORS.replaceAll(" --(alarm|ok)-actions \\S+", ""), new PlanOptions(true, OnDrift.STOP));
        assertThat(PlanPrinter.text(pruned)).contains("remove", "Shop-Rate", "line 10 of version 1 said it");
        put(ERRORS.replaceAll(" --(alarm|ok)-actions \\S+", ""), pruned);
        try (CloudWatchClient cloudWatch = platform.cloudWatch();
                SnsClient sns = platform.sns()) {
            assertThat(cloudWatch.describeAlarms().metricAlarms())
                    .extracting(MetricAlarm::alarmName)
                    .containsExactly("Shop-Errors");
            assertThat(sns.listTopics().topics()).isEmpty();

            assertThat(apply(TOPICS + ERRORS + RATE)).hasValue(3);
            assertThat(cloudWatch.describeAlarms().metricAlarms()).hasSize(2);
            assertThat(sns.listSubscriptions().subscriptions()).hasSize(1);
        }
    }

    @Test
    void aRestartKeepsTheVersions() {
        apply(TOPICS + ERRORS);
        guides.close();
        server.close();
        platform.close();
        platform = InProcessPlatform.start(TestSettings.in(data), platform.timers());
        guides = new GuideClient(platform.paths());
        server = new ServerOperations(
                platform.endpoint(),
                new RequestSigner("key", "secret", "ap-northeast-1"),
                () -> platform.timers().instant());
        assertThat(guides.current()).extracting(GuideVersion::number).containsExactly(1);
        assertThat(apply(TOPICS + ERRORS)).isEmpty();
    }

    private Drift drift() {
        return new DriftCheck(server).of(guides.current().getFirst(), SecretValues.none());
    }

    /// Applies a guide, letting it win; returns the number of the version that this made.
    private Optional<Integer> apply(String commands) {
        return put(commands, plan(commands, new PlanOptions(false, OnDrift.OVERWRITE)));
    }

    private Plan plan(String commands, PlanOptions options) {
        VersionDraft draft = draft(commands);
        Review review = new GuideImport()
                .run(
                        "shop.md",
                        draft.source().text(),
                        false,
                        SettingsReader.parse("guide.yaml", draft.source().settings()),
                        SecretValues.read(
                                SettingsReader.parse(
                                        "guide.yaml", draft.source().settings()),
                                Map.of("SHOP_HOOK", hook())));
        return new GuideApply(server).plan(review, draft.baseline(guides.current()), options);
    }

    private Optional<Integer> put(String commands, Plan plan) {
        List<GuideVersion> current = guides.current();
        Applied applied = new GuideApply(server).apply(plan);
        assertThat(applied.failures()).isEmpty();
        Optional<NewVersion> version = draft(commands).version(current, applied);
        return version.map(added -> guides.put(added).number());
    }

    private static VersionDraft draft(String commands) {
        return new VersionDraft(
                SHOP,
                new GuideSource(
                        "# Shop\n\n```bash\n" + commands + "```\n",
                        SettingsWriter.text(
                                SettingsReader.parse("guide.yaml", "placeholders: {HOOK: {env: SHOP_HOOK}}"))),
                false,
                "");
    }

    private String hook() {
        return receiver.uri("/hook/s3cr3t").toString();
    }
}
