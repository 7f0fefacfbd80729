package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.api.logs.request.Unmasking;
import dev.hinomi.aws.logs.GetLogEventsRequest;
import dev.hinomi.aws.logs.GetLogEventsResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.OutputLogEvent;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.event.LogReader;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Reads a stream, forward or backward.
public final class GetLogEvents implements OperationHandler<GetLogEventsRequest, GetLogEventsResponse> {
    private static final int DEFAULT_LIMIT = 10_000;

    private final LogReader reader;

    public GetLogEvents(LogReader reader) {
        this.reader = reader;
    }

    @Override
    public Operation<GetLogEventsRequest, GetLogEventsResponse> operation() {
        return Logs.GET_LOG_EVENTS;
    }

    @Override
    public GetLogEventsResponse handle(RequestContext context, GetLogEventsRequest input) {
        LogReader.Query query = new LogReader.Query(
                Optional.ofNullable(input.startTime()).map(Instant::ofEpochMilli),
                Optional.ofNullable(input.endTime()).map(Instant::ofEpochMilli),
                Boolean.TRUE.equals(input.startFromHead()),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        LogReader.Events events = reader.read(
                context.scope(),
                GroupReference.resolve(context.scope(), input.logGroupName(), input.logGroupIdentifier()),
                input.logStreamName(),
                query,
                Unmasking.view(context, input.unmask()));
        return GetLogEventsResponse.builder()
                .events(events.events().stream().map(GetLogEvents::wire).toList())
                .nextForwardToken(events.forwardToken())
                .nextBackwardToken(events.backwardToken())
                .build();
    }

    private static OutputLogEvent wire(LogEvent event) {
        return new OutputLogEvent(
                event.time().toEpochMilli(), event.message(), event.ingestion().toEpochMilli());
    }
}
