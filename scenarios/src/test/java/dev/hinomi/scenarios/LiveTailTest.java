package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidOperationException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionStart;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionUpdate;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/// Live Tail through the real port and the real SDK.
@Timeout(60)
final class LiveTailTest {
    /// Longer than anything takes on a machine that has much else to do.
    private static final int PATIENCE_SECONDS = 60;

    private static final String ORDERS = "arn:aws:logs:ap-northeast-1:123456789012:log-group:/shop/orders";

    private final BlockingQueue<StartLiveTailResponseStream> told = new LinkedBlockingQueue<>();

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchLogsClient logs;

    @AutoClose
    private CloudWatchLogsAsyncClient async;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        logs = platform.logs();
        async = platform.asyncLogs();
        logs.createLogGroup(request -> request.logGroupName("/shop/orders"));
        logs.createLogStream(request -> request.logGroupName("/shop/orders").logStreamName("web"));
    }

    @Test
    void aSessionTellsItsBeginningAndThenWhatArrives() throws Exception {
        CompletableFuture<Void> session =
                tail(request -> request.logGroupIdentifiers(ORDERS).logEventFilterPattern("ERROR"));

        LiveTailSessionStart start = (LiveTailSessionStart) next();
        assertThat(start.sessionId()).isNotEmpty();
        assertThat(start.requestId()).isNotEmpty();
        assertThat(start.logGroupIdentifiers()).containsExactly(ORDERS);
        assertThat(start.logEventFilterPattern()).isEqualTo("ERROR");

        put("ERROR 在庫なし", "INFO fine");
        LiveTailSessionUpdate update = update();
        assertThat(update.sessionMetadata().sampled()).isFalse();
        LiveTailSessionLogEvent event = update.sessionResults().getFirst();
        assertThat(update.sessionResults()).hasSize(1);
        assertThat(event.message()).isEqualTo("ERROR 在庫なし");
        assertThat(event.logGroupIdentifier()).isEqualTo(ORDERS);
        assertThat(event.logStreamName()).isEqualTo("web");
        assertThat(event.timestamp()).isEqualTo(InProcessPlatform.START.toEpochMilli());
        assertThat(event.ingestionTime()).isEqualTo(InProcessPlatform.START.toEpochMilli());

        assertThat(update().sessionResults()).isEmpty();

        put(IntStream.range(0, 600).mapToObj(i -> "ERROR " + i).toArray(String[]::new));
        LiveTailSessionUpdate sampled = update();
        assertThat(sampled.sessionMetadata().sampled()).isTrue();
        assertThat(sampled.sessionResults()).hasSize(500);

        platform.close();
        assertThat(session).as("ends with the server").succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whatCannotBeTailedIsRefusedBeforeTheStreamBegins() {
        logs.createLogGroup(
                request -> request.logGroupName("/shop/rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        assertThatThrownBy(() -> tail(request -> request.logGroupIdentifiers(ORDERS.replace("orders", "rare")))
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InvalidOperationException.class);
        assertThatThrownBy(() -> tail(request -> request.logGroupIdentifiers(ORDERS + "-nope"))
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    private CompletableFuture<Void> tail(Consumer<StartLiveTailRequest.Builder> request) {
        StartLiveTailResponseHandler handler =
                StartLiveTailResponseHandler.builder().subscriber(told::add).build();
        return async.startLiveTail(request, handler);
    }

    private LiveTailSessionUpdate update() throws InterruptedException {
        platform.advance(Duration.ofSeconds(1));
        return (LiveTailSessionUpdate) next();
    }

    private StartLiveTailResponseStream next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "nothing was told");
    }

    private void put(String... messages) {
        List<InputLogEvent> events = List.of(messages).stream()
                .map(message -> InputLogEvent.builder()
                        .timestamp(InProcessPlatform.START.toEpochMilli())
                        .message(message)
                        .build())
                .toList();
        logs.putLogEvents(request ->
                request.logGroupName("/shop/orders").logStreamName("web").logEvents(events));
    }
}
