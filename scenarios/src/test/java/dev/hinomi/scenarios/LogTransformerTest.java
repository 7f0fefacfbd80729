package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetTransformerResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.Grok;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.Processor;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.TransformedLogRecord;
import software.amazon.awssdk.services.cloudwatchlogs.model.TypeConverterEntry;

/// Log transformers through the real port and the real SDK.
final class LogTransformerTest {
    private static final List<Processor> CONFIG = List.of(
            Processor.builder()
                    .grok(Grok.builder()
                            .match("%{IP:client} %{WORD:method} %{INT:status}")
                            .build())
                    .build(),
            Processor.builder()
                    .typeConverter(converter -> converter.entries(TypeConverterEntry.builder()
                            .key("status")
                            .type("integer")
                            .build()))
                    .build());

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchLogsClient logs;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        logs = platform.logs();
        logs.createLogGroup(request -> request.logGroupName("g"));
    }

    @Test
    void aTransformerIsTriedKeptAndDeleted() {
        List<TransformedLogRecord> tried = logs.testTransformer(request ->
                        request.transformerConfig(CONFIG).logEventMessages("192.0.2.1 GET 200", "something else"))
                .transformedLogs();
        assertThat(tried)
                .extracting(TransformedLogRecord::eventNumber, TransformedLogRecord::transformedEventMessage)
                .containsExactly(
                        tuple(1L, "{\"client\":\"192.0.2.1\",\"method\":\"GET\",\"status\":200}"), tuple(2L, null));

        logs.putTransformer(request -> request.logGroupIdentifier("g").transformerConfig(CONFIG));
        GetTransformerResponse kept = logs.getTransformer(request -> request.logGroupIdentifier("g"));
        assertThat(kept.transformerConfig()).isEqualTo(CONFIG);
        assertThat(kept.creationTime()).isEqualTo(InProcessPlatform.START.toEpochMilli());
        logs.deleteTransformer(request -> request.logGroupIdentifier("g"));
        assertThatThrownBy(() -> logs.getTransformer(request -> request.logGroupIdentifier("g")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aConfigurationThatIsNotAsItMustBeIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> logs.putTransformer(
                        request -> request.logGroupIdentifier("g").transformerConfig(CONFIG.reversed())))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("transformerConfig[0]: typeConverter (expected: a parser, such as parseJSON)");
        assertThatThrownBy(() -> logs.putTransformer(request -> request.logGroupIdentifier("g")
                        .transformerConfig(Processor.builder()
                                .parseToOCSF(
                                        ocsf -> ocsf.eventSource("CloudTrail").ocsfVersion("V1.1"))
                                .build())))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("parseToOCSF: not supported");
    }
}
