package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/// Tags of the kinds of resources that CloudWatch has, through the real port and the real SDK.
final class ResourceTagsTest {
    private static final String ALARM = "arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:traffic";
    private static final String DASHBOARD = "arn:aws:cloudwatch::123456789012:dashboard/traffic";
    private static final String RULE = "arn:aws:cloudwatch:ap-northeast-1:123456789012:insight-rule/traffic";
    private static final String DEFINITION = """
            {"Schema": {"Name": "CloudWatchLogRule", "Version": 1}, "LogGroupNames": ["/shop"], "LogFormat": "JSON",
             "Contribution": {"Keys": ["$.ip"]}, "AggregateOn": "Count"}""";

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchClient cloudwatch;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        cloudwatch = platform.cloudWatch();
    }

    @Test
    void everyKindIsFoundByItsArnAndByNoOther() {
        Tag team = tag("team", "shop");
        putAlarm(team);
        // The SDK cannot say tags with a dashboard yet.
        cloudwatch.putDashboard(request -> request.dashboardName("traffic").dashboardBody("{\"widgets\": []}"));
        cloudwatch.tagResource(request -> request.resourceARN(DASHBOARD).tags(team));
        putRule(team);
        for (String arn : List.of(ALARM, DASHBOARD, RULE)) {
            cloudwatch.tagResource(request -> request.resourceARN(arn).tags(tag("stage", "prod")));
            assertThat(tags(arn)).containsExactly(tag("stage", "prod"), team);
            cloudwatch.untagResource(request -> request.resourceARN(arn).tagKeys("stage", "none"));
            assertThat(tags(arn)).containsExactly(team);
            assertRefused(() ->
                    cloudwatch.tagResource(request -> request.resourceARN(arn).tags(tags(50))));
        }
        for (String wrong : List.of(
                ALARM.replace("ap-northeast-1", ""),
                ALARM.replace("alarm:", "alarm/"),
                ALARM.replace("arn:aws:", "arn:aws-cn:"),
                RULE.replace("insight-rule/", "insight-rule:"),
                DASHBOARD.replace("::", ":ap-northeast-1:"))) {
            assertThatThrownBy(() -> tags(wrong)).as(wrong).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void nothingIsMadeWithTagsThatItMayNotHave() {
        for (Tag[] wrong : List.of(tags(51), new Tag[] {tag("aws:x", "1")})) {
            assertRefused(() -> putAlarm(wrong));
            assertRefused(() -> putRule(wrong));
        }
        assertThat(cloudwatch.describeAlarms().metricAlarms()).isEmpty();
        assertThat(cloudwatch.describeInsightRules(request -> {}).insightRules())
                .isEmpty();
    }

    private static void assertRefused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        CloudWatchException.class,
                        refused -> assertThat(refused.statusCode()).isBetween(400, 403));
    }

    private void putAlarm(Tag... tags) {
        cloudwatch.putMetricAlarm(request -> request.alarmName("traffic")
                .namespace("Shop")
                .metricName("Orders")
                .statistic("Sum")
                .period(60)
                .evaluationPeriods(1)
                .threshold(1.0)
                .comparisonOperator("LessThanThreshold")
                .tags(tags));
    }

    private void putRule(Tag... tags) {
        cloudwatch.putInsightRule(request ->
                request.ruleName("traffic").ruleDefinition(DEFINITION).tags(tags));
    }

    private List<Tag> tags(String arn) {
        return cloudwatch
                .listTagsForResource(request -> request.resourceARN(arn))
                .tags();
    }

    private static Tag[] tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> tag("key" + i, "")).toArray(Tag[]::new);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
