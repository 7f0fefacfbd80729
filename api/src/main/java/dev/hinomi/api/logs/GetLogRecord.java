package dev.hinomi.api.logs;

import dev.hinomi.api.logs.request.Unmasking;
import dev.hinomi.aws.logs.GetLogRecordRequest;
import dev.hinomi.aws.logs.GetLogRecordResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.field.LogRecords;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads one event with all its fields.
public final class GetLogRecord implements OperationHandler<GetLogRecordRequest, GetLogRecordResponse> {
    private final LogRecords records;

    public GetLogRecord(LogRecords records) {
        this.records = records;
    }

    @Override
    public Operation<GetLogRecordRequest, GetLogRecordResponse> operation() {
        return Logs.GET_LOG_RECORD;
    }

    @Override
    public GetLogRecordResponse handle(RequestContext context, GetLogRecordRequest input) {
        Map<String, String> texts = new LinkedHashMap<>();
        records.find(context.scope(), input.logRecordPointer(), Unmasking.view(context, input.unmask()))
                .forEach((name, value) -> texts.put(name, value.text()));
        return new GetLogRecordResponse(texts);
    }
}
