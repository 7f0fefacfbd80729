package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.DeleteLogStreamRequest;
import dev.hinomi.aws.logs.DeleteLogStreamResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.group.LogStreams;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a log stream with its events.
public final class DeleteLogStream implements OperationHandler<DeleteLogStreamRequest, DeleteLogStreamResponse> {
    private final LogStreams streams;

    public DeleteLogStream(LogStreams streams) {
        this.streams = streams;
    }

    @Override
    public Operation<DeleteLogStreamRequest, DeleteLogStreamResponse> operation() {
        return Logs.DELETE_LOG_STREAM;
    }

    @Override
    public DeleteLogStreamResponse handle(RequestContext context, DeleteLogStreamRequest input) {
        streams.delete(context.scope(), input.logGroupName(), input.logStreamName());
        return new DeleteLogStreamResponse();
    }
}
