package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.DescribeLogStreamsRequest;
import dev.hinomi.aws.logs.DescribeLogStreamsResponse;
import dev.hinomi.aws.logs.LogStream;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogStreams;
import dev.hinomi.logs.group.LogStreams.Described;
import dev.hinomi.logs.group.LogStreams.Order;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;
import java.util.Optional;

/// Describes the streams of a group. `storedBytes` is 0, as AWS reports it for every stream.
public final class DescribeLogStreams
        implements OperationHandler<DescribeLogStreamsRequest, DescribeLogStreamsResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final LogStreams streams;

    public DescribeLogStreams(LogStreams streams) {
        this.streams = streams;
    }

    @Override
    public Operation<DescribeLogStreamsRequest, DescribeLogStreamsResponse> operation() {
        return Logs.DESCRIBE_LOG_STREAMS;
    }

    @Override
    public DescribeLogStreamsResponse handle(RequestContext context, DescribeLogStreamsRequest input) {
        Scope scope = context.scope();
        String group = GroupReference.resolve(scope, input.logGroupName(), input.logGroupIdentifier());
        LogStreams.Query query = new LogStreams.Query(
                Objects.requireNonNullElse(input.logStreamNamePrefix(), ""),
                "LastEventTime".equals(input.orderBy()) ? Order.LAST_EVENT : Order.NAME,
                Boolean.TRUE.equals(input.descending()));
        Page<Described> page = streams.describe(
                scope,
                group,
                query,
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return DescribeLogStreamsResponse.builder()
                .logStreams(page.items().stream()
                        .map(described -> wire(scope, group, described))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static LogStream wire(Scope scope, String group, Described described) {
        LogStream.Builder stream = LogStream.builder()
                .logStreamName(described.stream().name())
                .creationTime(described.stream().created().toEpochMilli())
                .arn(described.stream().arn(scope, group).toString())
                .uploadSequenceToken(described.uploadSequenceToken().orElse(null))
                .storedBytes(0L);
        described
                .span()
                .ifPresent(span -> stream.firstEventTimestamp(span.firstEvent().toEpochMilli())
                        .lastEventTimestamp(span.lastEvent().toEpochMilli())
                        .lastIngestionTime(span.lastIngestion().toEpochMilli()));
        return stream.build();
    }
}
