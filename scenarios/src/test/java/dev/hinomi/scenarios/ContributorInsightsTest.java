package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetInsightRuleReportResponse;
import software.amazon.awssdk.services.cloudwatch.model.InsightRuleContributor;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.PartialFailure;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/// Contributor Insights through the real port and the real SDK.
final class ContributorInsightsTest {
    private static final String RULE = """
            {"Schema": {"Name": "CloudWatchLogRule", "Version": 1}, "LogGroupNames": ["/shop/*"], "LogFormat": "JSON",
             "Contribution": {"Keys": ["$.ip"], "ValueOf": "$.bytes"}, "AggregateOn": "Sum"}""";

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchClient cloudwatch;

    @AutoClose
    private CloudWatchLogsClient logs;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        cloudwatch = platform.cloudWatch();
        logs = platform.logs();
        for (String group : new String[] {"/shop/web", "/other"}) {
            logs.createLogGroup(request -> request.logGroupName(group));
            logs.createLogStream(request -> request.logGroupName(group).logStreamName("1"));
        }
    }

    private void log(String group, String ip, int bytes) {
        platform.timers().advance(Duration.ofSeconds(1));
        InputLogEvent event = InputLogEvent.builder()
                .timestamp(platform.timers().instant().toEpochMilli())
                .message("{\"ip\":\"" + ip + "\",\"bytes\":" + bytes + "}")
                .build();
        logs.putLogEvents(
                request -> request.logGroupName(group).logStreamName("1").logEvents(event));
    }

    private GetInsightRuleReportResponse report() {
        Instant start = InProcessPlatform.START;
        return cloudwatch.getInsightRuleReport(request -> request.ruleName("traffic")
                .startTime(start)
                .endTime(start.plusSeconds(120))
                .period(60)
                .metrics("UniqueContributors", "MaxContributorValue"));
    }

    @Test
    void aRuleCountsWhatArrivesWhileItIsEnabled() {
        log("/shop/web", "10.0.0.9", 1);
        platform.timers().advance(Duration.ofSeconds(1));
        cloudwatch.putInsightRule(request -> request.ruleName("traffic").ruleDefinition(RULE));
        log("/shop/web", "10.0.0.1", 100);
        log("/shop/web", "10.0.0.2", 40);
        log("/other", "10.0.0.3", 7);
        platform.timers().advance(Duration.ofSeconds(1));
        assertThat(cloudwatch
                        .disableInsightRules(request -> request.ruleNames("traffic", "none"))
                        .failures())
                .extracting(PartialFailure::failureResource, PartialFailure::failureCode)
                .containsExactly(tuple("none", "404"));
        log("/shop/web", "10.0.0.1", 1_000);
        platform.timers().advance(Duration.ofSeconds(1));
        cloudwatch.enableInsightRules(request -> request.ruleNames("traffic"));
        log("/shop/web", "10.0.0.2", 2);

        GetInsightRuleReportResponse report = report();

        assertThat(report.keyLabels()).containsExactly("$.ip");
        assertThat(report.aggregationStatistic()).isEqualTo("Sum");
        assertThat(report.aggregateValue()).isEqualTo(142);
        assertThat(report.approximateUniqueCount()).isEqualTo(2);
        assertThat(report.contributors())
                .extracting(InsightRuleContributor::keys, InsightRuleContributor::approximateAggregateValue)
                .containsExactly(tuple(List.of("10.0.0.1"), 100.0), tuple(List.of("10.0.0.2"), 42.0));
        assertThat(report.metricDatapoints()).hasSize(3).first().satisfies(point -> {
            assertThat(point.timestamp()).isEqualTo(Instant.parse("2026-03-04T05:16:00Z"));
            assertThat(point.uniqueContributors()).isEqualTo(2);
            assertThat(point.maxContributorValue()).isEqualTo(100);
            assertThat(point.sampleCount()).isNull();
        });
    }

    @Test
    void rulesAreDescribedAsTheyWerePutAndDeleted() {
        cloudwatch.putInsightRule(
                request -> request.ruleName("traffic").ruleDefinition(RULE).ruleState("DISABLED"));

        assertThat(cloudwatch.describeInsightRules(request -> {}).insightRules())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.name()).isEqualTo("traffic");
                    assertThat(rule.state()).isEqualTo("DISABLED");
                    assertThat(rule.schema()).isEqualTo("CloudWatchLogRule/1");
                    assertThat(rule.definition()).isEqualTo(RULE);
                    assertThat(rule.managedRule()).isFalse();
                });
        assertThatThrownBy(() -> cloudwatch.putInsightRule(
                        request -> request.ruleName("traffic").ruleDefinition(RULE.replace("Sum", "Median"))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("AggregateOn: \"Median\" (expected: Count or Sum)");
        assertThat(cloudwatch
                        .deleteInsightRules(request -> request.ruleNames("traffic"))
                        .failures())
                .isEmpty();
        assertThatThrownBy(this::report).isInstanceOf(ResourceNotFoundException.class);
    }
}
