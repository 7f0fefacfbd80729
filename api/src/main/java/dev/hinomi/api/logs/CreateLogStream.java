package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.CreateLogStreamRequest;
import dev.hinomi.aws.logs.CreateLogStreamResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.group.LogStreams;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Makes a log stream.
public final class CreateLogStream implements OperationHandler<CreateLogStreamRequest, CreateLogStreamResponse> {
    private final LogStreams streams;

    public CreateLogStream(LogStreams streams) {
        this.streams = streams;
    }

    @Override
    public Operation<CreateLogStreamRequest, CreateLogStreamResponse> operation() {
        return Logs.CREATE_LOG_STREAM;
    }

    @Override
    public CreateLogStreamResponse handle(RequestContext context, CreateLogStreamRequest input) {
        streams.create(context.scope(), input.logGroupName(), input.logStreamName());
        return new CreateLogStreamResponse();
    }
}
