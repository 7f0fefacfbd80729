package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutLogEventsRequest;
import dev.hinomi.aws.logs.PutLogEventsResponse;
import dev.hinomi.aws.logs.RejectedLogEventsInfo;
import dev.hinomi.logs.event.LogWriter;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.event.Rejected;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Puts events into a stream. The sequence token is accepted and ignored, as AWS does. The entity, which only links
/// telemetry to a resource in the AWS console, has no effect on any answer and is not kept.
public final class PutLogEvents implements OperationHandler<PutLogEventsRequest, PutLogEventsResponse> {
    private final LogWriter writer;

    public PutLogEvents(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public Operation<PutLogEventsRequest, PutLogEventsResponse> operation() {
        return Logs.PUT_LOG_EVENTS;
    }

    @Override
    public PutLogEventsResponse handle(RequestContext context, PutLogEventsRequest input) {
        List<NewEvent> events = input.logEvents().stream()
                .map(event -> new NewEvent(Instant.ofEpochMilli(event.timestamp()), event.message()))
                .toList();
        LogWriter.Result result = writer.put(context.scope(), input.logGroupName(), input.logStreamName(), events);
        return PutLogEventsResponse.builder()
                .nextSequenceToken(result.nextSequenceToken())
                .rejectedLogEventsInfo(result.rejected().isEmpty() ? null : wire(result.rejected()))
                .build();
    }

    private static RejectedLogEventsInfo wire(Rejected rejected) {
        return new RejectedLogEventsInfo(
                orNull(rejected.tooNewStart()), orNull(rejected.tooOldEnd()), orNull(rejected.expiredEnd()));
    }

    private static @Nullable Integer orNull(OptionalInt index) {
        return index.isPresent() ? index.getAsInt() : null;
    }
}
