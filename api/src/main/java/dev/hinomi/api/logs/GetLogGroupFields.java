package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.GetLogGroupFieldsRequest;
import dev.hinomi.aws.logs.GetLogGroupFieldsResponse;
import dev.hinomi.aws.logs.LogGroupField;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.field.GroupFields;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.Optional;

/// Tells which fields the events of a group have.
public final class GetLogGroupFields implements OperationHandler<GetLogGroupFieldsRequest, GetLogGroupFieldsResponse> {
    /// The API reference has `time` in seconds, while every other time of the service is in milliseconds, and clients
    /// send both. In milliseconds, this is a day of 1973; in seconds, one of the year 5138.
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private final GroupFields fields;

    public GetLogGroupFields(GroupFields fields) {
        this.fields = fields;
    }

    @Override
    public Operation<GetLogGroupFieldsRequest, GetLogGroupFieldsResponse> operation() {
        return Logs.GET_LOG_GROUP_FIELDS;
    }

    @Override
    public GetLogGroupFieldsResponse handle(RequestContext context, GetLogGroupFieldsRequest input) {
        String group = GroupReference.resolve(context.scope(), input.logGroupName(), input.logGroupIdentifier());
        Optional<Instant> around = Optional.ofNullable(input.time())
                .map(time -> time < FIRST_MILLISECONDS ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time));
        return new GetLogGroupFieldsResponse(fields.of(context.scope(), group, around).stream()
                .map(field -> new LogGroupField(field.name(), field.percent()))
                .toList());
    }
}
