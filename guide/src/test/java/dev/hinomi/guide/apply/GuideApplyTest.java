package dev.hinomi.guide.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideApplyTest {
    private static final Path MESH = Path.of("../guides/with-mistakes/mesh-v2.md");
    private static final Map<String, String> VALUES =
            Map.of("xxx-xxx-xxx", "abcd1234", "your-email@example.com", "ops@example.jp");
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:MeshV2-Alerts";

    @TempDir
    private Path folder;

    private final InMemoryOperations server = new InMemoryOperations();
    private final GuideApply apply = new GuideApply(server);

    @Test
    void withoutFixesAndValuesTheSoundPartsAreAppliedAndTheRestIsLeftWithItsReason() {
        Plan plan = apply.plan(new GuideImport().run(MESH, GuideSettings.none()));
        assertThat(shown(plan))
                .containsExactly(
                        "52 topic MeshV2-Alerts: create",
                        "55 subscription email your-email@example.com: left, line 58: placeholder: placeholder your-email@example.com",
                        "66 alarm MeshV2-DynamoDB-SystemErrors: create",
                        "82 alarm MeshV2-5XXError-High: left, line 92: placeholder: placeholder xxx-xxx-xxx",
                        "98 alarm MeshV2-Lambda-Errors: create",
                        "116 alarm MeshV2-DynamoDB-Throttled: create",
                        "132 alarm MeshV2-Latency-High: left, line 137: alarm-two-statistics: --statistic ExtendedStatistics beside"
                                + " --extended-statistic p99 (expected: one of them) (--fix would drop --statistic ExtendedStatistics); and 2 more");
        assertThat(server.writes).isEmpty();
    }

    @Test
    void withFixesAndValuesEverythingIsCreatedTopicsFirst() {
        Applied applied = apply.apply(fixedPlan());
        assertThat(applied.failures()).isEmpty();
        assertThat(server.writes)
                .containsExactly(
                        "CreateTopic MeshV2-Alerts",
                        "Subscribe ops@example.jp",
                        "PutMetricAlarm MeshV2-DynamoDB-SystemErrors",
                        "PutMetricAlarm MeshV2-5XXError-High",
                        "PutMetricAlarm MeshV2-Lambda-Errors",
                        "PutMetricAlarm MeshV2-DynamoDB-Throttled",
                        "PutMetricAlarm MeshV2-Latency-High");
        Map<String, Object> alarm = server.alarms.getOrDefault("MeshV2-5XXError-High", Map.of());
        assertThat(alarm).containsEntry("AlarmActions", List.of(TOPIC)).doesNotContainKey("MetricName");
        assertThat(alarm.get("Metrics"))
                .asString()
                .contains("IF(m2 > 0, 100 * FILL(m1, 0) / m2, 0)", "GraphQLAPIId", "abcd1234", "Latency");
        assertThat(server.alarms.getOrDefault("MeshV2-Latency-High", Map.of()))
                .containsEntry("ExtendedStatistic", "p99")
                .doesNotContainKey("Statistic");
    }

    @Test
    void applyingTwiceChangesNothing() {
        apply.apply(fixedPlan());
        server.writes.clear();
        Plan again = fixedPlan();
        assertThat(again.changes()).isFalse();
        assertThat(shown(again)).allMatch(step -> step.endsWith(": no change"));
        apply.apply(again);
        assertThat(server.writes).isEmpty();
    }

    @Test
    void anAlarmTellsWhichLineOfWhichGuideMadeIt() {
        apply.apply(fixedPlan());
        assertThat(server.tags.get("arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:MeshV2-Lambda-Errors"))
                .asString()
                .contains("hinomi:guide", "mesh-v2.md:98", "hinomi:guide-hash");
    }

    @Test
    void anAlarmThatSomeoneChangedIsChangedBackAndTheDifferenceIsShown() {
        apply.apply(fixedPlan());
        Map<String, Object> alarm = server.alarms.getOrDefault("MeshV2-Lambda-Errors", Map.of());
        alarm.put("Threshold", 500.0);
        alarm.put("Unit", "Count");
        Plan plan = fixedPlan();
        assertThat(shown(plan))
                .contains("98 alarm MeshV2-Lambda-Errors: change, Unit: Count -> none, Threshold: 500 -> 0.1");
        apply.apply(plan);
        assertThat(fixedPlan().changes()).isFalse();
    }

    @Test
    void arnsOfAnotherAccountAreNotAppliedUnlessTheSettingsMoveThem() throws IOException {
        Path guide = write("""
                ```bash
                aws sns create-topic --name Ops
                aws sns subscribe --topic-arn arn:aws:sns:us-east-1:111122223333:Ops --protocol email \\
                  --notification-endpoint a@example.jp
                ```
                """);
        assertThat(shown(apply.plan(new GuideImport().run(guide))))
                .containsExactly(
                        "2 topic Ops: create",
                        "3 subscription email a@example.jp: left, account-mismatch: arn:aws:sns:us-east-1:111122223333:Ops is not of"
                                + " account 123456789012 in ap-northeast-1");
        Files.writeString(folder.resolve("guide.yaml"), "account: \"123456789012\"\nregion: ap-northeast-1\n");
        assertThat(shown(apply.plan(new GuideImport().run(guide))))
                .containsExactly("2 topic Ops: create", "3 subscription email a@example.jp: create");
    }

    @Test
    void anAlarmInProseIsAppliedOnceTheSettingsSayWhatTheTextDoesNot() throws IOException {
        Path guide = write("""
                **アラーム名**: `DB-Connections`

                **条件**:

                - メトリクス: `DatabaseConnections`
                - 閾値: 接続数 > 80
                - 評価期間: 5分間で2回連続
                """);
        assertThat(shown(apply.plan(new GuideImport().run(guide))))
                .containsExactly(
                        "1 alarm DB-Connections: left, not stated: Namespace, Statistic (give them in guide.yaml under alarms)");
        Files.writeString(folder.resolve("guide.yaml"), """
                alarms:
                  DB-Connections:
                    namespace: AWS/RDS
                    statistic: Maximum
                    dimensions: {DBClusterIdentifier: profile}
                """);
        apply.apply(apply.plan(new GuideImport().run(guide)));
        assertThat(server.alarms.getOrDefault("DB-Connections", Map.of()))
                .containsEntry("Namespace", "AWS/RDS")
                .containsEntry("Period", 300)
                .containsEntry("EvaluationPeriods", 2)
                .containsEntry("ComparisonOperator", "GreaterThanThreshold")
                .containsEntry("Dimensions", List.of(Map.of("Name", "DBClusterIdentifier", "Value", "profile")));
    }

    @Test
    void actionsFromTheSettingsGoToAlarmsThatHaveNoneAndNeedTheirTopic() {
        GuideSettings settings =
                SettingsReader.parse("guide.yaml", """
                        actions: {alarm: %1$s, ok: %1$s}
                        leave: {MeshV2-Latency-High: measured elsewhere}
                        """.formatted(TOPIC)).with(VALUES);
        Plan plan = apply.plan(new GuideImport().runFixed(MESH, settings));
        assertThat(shown(plan)).contains("132 alarm MeshV2-Latency-High: left, guide.yaml: measured elsewhere");
        apply.apply(plan);
        assertThat(server.alarms.getOrDefault("MeshV2-Lambda-Errors", Map.of()))
                .containsEntry("AlarmActions", List.of(TOPIC))
                .containsEntry("OKActions", List.of(TOPIC));
    }

    @Test
    void whatTheServerRefusesIsToldAndTheRestGoesOn() throws IOException {
        Path guide = write("""
                ```bash
                aws sns create-topic --name Ops
                aws sns subscribe --topic-arn arn:aws:sns:ap-northeast-1:123456789012:Ops --protocol email \\
                  --notification-endpoint a@example.jp
                ```
                """);
        Plan plan = apply.plan(new GuideImport().run(guide));
        Plan withoutTopic =
                new Plan(plan.review(), plan.steps().subList(1, plan.steps().size()));
        Applied applied = apply.apply(withoutTopic);
        assertThat(applied.failures().values()).containsExactly("Topic does not exist");
        assertThat(PlanPrinter.text(applied)).contains("refused", "Topic does not exist");
    }

    @Test
    void thePlanCountsWhatIsOnlyKept() {
        String text = PlanPrinter.text(fixedPlan());
        assertThat(text).contains("fixed        137  drop --statistic ExtendedStatistics");
        assertThat(text).contains("create        82  alarm MeshV2-5XXError-High");
        assertThat(text).contains("compare 5XXError in percent of all (SampleCount of Latency) with 0.1");
        assertThat(text).containsPattern("kept\\s+5  runbook");
    }

    private Plan fixedPlan() {
        return apply.plan(new GuideImport().runFixed(MESH, GuideSettings.none().with(VALUES)));
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("guide.md");
        Files.writeString(file, text);
        return file;
    }

    private static List<String> shown(Plan plan) {
        return plan.steps().stream()
                .filter(step -> !(step.action() instanceof Step.Action.Keep))
                .map(step -> step.line() + " " + step.kind() + " " + step.name() + ": " + shown(step.action()))
                .toList();
    }

    private static String shown(Step.Action action) {
        return switch (action) {
            case Step.Action.Create _ -> "create";
            case Step.Action.Update update -> "change, " + String.join(", ", update.differences());
            case Step.Action.NoChange _ -> "no change";
            case Step.Action.Drift drift -> "drift, " + String.join(", ", drift.differences());
            case Step.Action.Remove remove -> "remove, " + String.join(", ", remove.remarks());
            case Step.Action.Keep keep -> keep.reason();
            case Step.Action.Leave leave -> "left, " + leave.reason();
        };
    }
}
