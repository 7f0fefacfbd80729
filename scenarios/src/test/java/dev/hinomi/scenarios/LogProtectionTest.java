package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DataProtectionStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/// Data protection through the real port and the real SDK.
final class LogProtectionTest {
    private static final String GROUP = "/app/orders";
    private static final String FINDINGS = "/aws/findings";
    private static final String IDENTIFIERS = "[\"arn:aws:dataprotection::aws:data-identifier/EmailAddress\"]";
    private static final String POLICY = "{\"Name\":\"pii\",\"Version\":\"2021-06-01\",\"Statement\":["
            + "{\"DataIdentifier\":" + IDENTIFIERS + ",\"Operation\":{\"Audit\":{\"FindingsDestination\":"
            + "{\"CloudWatchLogs\":{\"LogGroup\":\"" + FINDINGS + "\"}}}}},"
            + "{\"DataIdentifier\":" + IDENTIFIERS + ",\"Operation\":{\"Deidentify\":{\"MaskConfig\":{}}}}]}";

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchLogsClient logs;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        logs = platform.logs();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("1"));
        logs.createLogGroup(request -> request.logGroupName(FINDINGS));
    }

    private void put(String message) {
        InputLogEvent event = InputLogEvent.builder()
                .timestamp(platform.timers().instant().toEpochMilli())
                .message(message)
                .build();
        logs.putLogEvents(
                request -> request.logGroupName(GROUP).logStreamName("1").logEvents(event));
    }

    private List<String> read(String group, String stream, boolean unmask) {
        return logs
                .getLogEvents(request -> request.logGroupName(group)
                        .logStreamName(stream)
                        .startFromHead(true)
                        .unmask(unmask))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .toList();
    }

    private LogGroup described() {
        return logs.describeLogGroups(request -> request.logGroupNamePrefix(GROUP))
                .logGroups()
                .getFirst();
    }

    @Test
    void sensitiveDataIsMaskedForAllWhoDoNotAskOtherwise() {
        logs.putDataProtectionPolicy(
                request -> request.logGroupIdentifier(GROUP).policyDocument(POLICY));
        put("paid by jane@example.com");

        assertThat(read(GROUP, "1", false)).containsExactly("paid by ****************");
        assertThat(read(GROUP, "1", true)).containsExactly("paid by jane@example.com");
        assertThat(logs.filterLogEvents(request -> request.logGroupName(GROUP).filterPattern("paid"))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("paid by ****************");
        assertThat(logs.filterLogEvents(request -> request.logGroupName(GROUP).unmask(true))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("paid by jane@example.com");
    }

    @Test
    void findingsAreCountedAndReported() {
        logs.putDataProtectionPolicy(
                request -> request.logGroupIdentifier(GROUP).policyDocument(POLICY));
        put("paid by jane@example.com");
        put("nothing");
        platform.advance(Duration.ofSeconds(1));

        assertThat(read(FINDINGS, GROUP, false))
                .singleElement()
                .asString()
                .contains("\"name\":\"EmailAddress\",\"count\":1,\"detections\":[{\"start\":8,\"end\":24}]");
        try (CloudWatchClient cloudWatch = platform.cloudWatch()) {
            assertThat(cloudWatch
                            .getMetricStatistics(request -> request.namespace("AWS/Logs")
                                    .metricName("LogEventsWithFindings")
                                    .dimensions(
                                            dimension("LogGroupName", GROUP),
                                            dimension("DataProtectionOperation", "Audit"))
                                    .startTime(InProcessPlatform.START.minus(Duration.ofMinutes(1)))
                                    .endTime(InProcessPlatform.START.plus(Duration.ofMinutes(2)))
                                    .period(60)
                                    .statistics(Statistic.SUM))
                            .datapoints())
                    .extracting(Datapoint::sum)
                    .containsExactly(1.0);
        }
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    @Test
    void aPolicyIsToldAndDeleted() {
        assertThat(described().dataProtectionStatus()).isNull();
        assertThat(logs.getDataProtectionPolicy(request -> request.logGroupIdentifier(GROUP))
                        .policyDocument())
                .isNull();
        logs.putDataProtectionPolicy(
                request -> request.logGroupIdentifier(GROUP).policyDocument(POLICY));
        assertThat(logs.getDataProtectionPolicy(request -> request.logGroupIdentifier(GROUP))
                        .policyDocument())
                .isEqualTo(POLICY);
        assertThat(described().dataProtectionStatus()).isEqualTo(DataProtectionStatus.ACTIVATED);
        logs.deleteDataProtectionPolicy(request -> request.logGroupIdentifier(GROUP));
        assertThat(described().dataProtectionStatus()).isEqualTo(DataProtectionStatus.DELETED);
    }

    @Test
    void whatCannotBeFoundSoundlyIsRefusedByName() {
        assertThatThrownBy(() -> logs.putDataProtectionPolicy(request ->
                        request.logGroupIdentifier(GROUP).policyDocument(POLICY.replace("EmailAddress", "Name"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("data-identifier/Name");
    }
}
