package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.field.RecordPointer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupField;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/// Discovered fields through the real port and the real SDK.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogFieldsTest {
    private static final String GROUP = "/aws/lambda/orders";
    private static final String REPORT = "REPORT RequestId: 0fc78b42\tDuration: 1394.60 ms\tBilled Duration: 1395 ms\t"
            + "Memory Size: 128 MB\tMax Memory Used: 79 MB\tInit Duration: 428.60 ms\t\n";

    /// Numbers count from 1: this is the first event of the first group.
    private static final RecordPointer FIRST = new RecordPointer(GROUP, 1, InProcessPlatform.START, 1);

    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        logs = platform.logs();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("1"));
        put(InProcessPlatform.START, REPORT);
        put(InProcessPlatform.START, "{\"level\":\"ERROR\",\"paid\":true}");
    }

    @AfterAll
    void stop() {
        logs.close();
        platform.close();
    }

    @Test
    void theFieldsOfAGroupComeWithTheirShares() {
        assertThat(logs.getLogGroupFields(request -> request.logGroupName(GROUP))
                        .logGroupFields())
                .contains(field("@message", 100), field("@duration", 50), field("level", 50), field("paid", 50))
                .extracting(LogGroupField::percent)
                .isSortedAccordingTo((a, b) -> b - a);

        platform.advance(Duration.ofHours(1));
        assertThat(logs.getLogGroupFields(request -> request.logGroupName(GROUP))
                        .logGroupFields())
                .isEmpty();
        for (long time :
                new long[] {InProcessPlatform.START.getEpochSecond(), InProcessPlatform.START.toEpochMilli()}) {
            assertThat(logs.getLogGroupFields(
                                    request -> request.logGroupIdentifier(GROUP).time(time))
                            .logGroupFields())
                    .hasSize(14);
        }
    }

    @Test
    void aRecordHasAllItsFields() {
        Scope scope = new Scope("123456789012", "ap-northeast-1");
        String pointer = FIRST.text(scope);

        Map<String, String> record =
                logs.getLogRecord(request -> request.logRecordPointer(pointer)).logRecord();

        assertThat(record)
                .containsOnly(
                        entry("@billedDuration", "1395.0"),
                        entry("@duration", "1394.6"),
                        entry("@ingestionTime", millis(InProcessPlatform.START)),
                        entry("@initDuration", "428.6"),
                        entry("@log", "123456789012:/aws/lambda/orders"),
                        entry("@logStream", "1"),
                        entry("@maxMemoryUsed", "7.9E7"),
                        entry("@memorySize", "1.28E8"),
                        entry("@message", REPORT),
                        entry("@requestId", "0fc78b42"),
                        entry("@timestamp", millis(InProcessPlatform.START)),
                        entry("@type", "REPORT"));

        String beyond = new RecordPointer(GROUP, 1, InProcessPlatform.START, 9).text(scope);
        assertThatThrownBy(() -> logs.getLogRecord(request -> request.logRecordPointer(beyond)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void whatIsNoPointerIsRefused() {
        String elsewhere = FIRST.text(new Scope("123456789012", "us-east-1"));

        for (String pointer : new String[] {"x", elsewhere}) {
            assertThatThrownBy(() -> logs.getLogRecord(request -> request.logRecordPointer(pointer)))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("The specified log record pointer is invalid.");
        }
    }

    @Test
    void dataSourcesAreRefusedByName() {
        assertThatThrownBy(() -> logs.getLogFields(
                        request -> request.dataSourceName("amazon_vpc").dataSourceType("flow")))
                .isInstanceOf(CloudWatchLogsException.class)
                .hasMessageContaining("dataSourceName: amazon_vpc: data sources are not supported");
    }

    private void put(Instant time, String message) {
        InputLogEvent event = InputLogEvent.builder()
                .timestamp(time.toEpochMilli())
                .message(message)
                .build();
        logs.putLogEvents(
                request -> request.logGroupName(GROUP).logStreamName("1").logEvents(event));
    }

    private static LogGroupField field(String name, int percent) {
        return LogGroupField.builder().name(name).percent(percent).build();
    }

    private static String millis(Instant instant) {
        return String.valueOf(instant.toEpochMilli());
    }
}
