package dev.hinomi.scenarios.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.scenarios.clients.JavaSdk;
import dev.hinomi.scenarios.clients.RunningServer;
import dev.hinomi.scenarios.clients.Story;
import dev.hinomi.scenarios.clients.Telling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

final class CborStoriesTest {
    @TempDir
    private Path data;

    @Test
    void tellsMetricsAndAlarmsInCbor() {
        Protocol protocol = new Protocol();
        try (RunningServer server = RunningServer.start(data);
                JavaSdk sdk = new JavaSdk(
                        List.of(JavaSdk.configure(CloudWatchClient.builder(), server.access("ap-northeast-1"))
                                .overrideConfiguration(override -> override.addExecutionInterceptor(protocol))
                                .build()))) {
            Telling.tell(Story.named("metrics"), sdk);
            Telling.tell(Story.named("alarms"), sdk);
        }
        assertThat(protocol.seen).hasValue(Optional.of("rpc-v2-cbor"));
    }

    /// Sees which protocol the SDK chose: without it, the test would pass in any.
    private static final class Protocol implements ExecutionInterceptor {
        private final AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            seen.set(context.httpRequest().firstMatchingHeader("smithy-protocol"));
        }
    }
}
