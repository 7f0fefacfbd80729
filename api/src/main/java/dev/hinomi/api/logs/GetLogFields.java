package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.GetLogFieldsRequest;
import dev.hinomi.aws.logs.GetLogFieldsResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Refused: on AWS it tells the fields of a data source that AWS has classified logs into, and there are none here.
public final class GetLogFields implements OperationHandler<GetLogFieldsRequest, GetLogFieldsResponse> {
    @Override
    public Operation<GetLogFieldsRequest, GetLogFieldsResponse> operation() {
        return Logs.GET_LOG_FIELDS;
    }

    @Override
    public GetLogFieldsResponse handle(RequestContext context, GetLogFieldsRequest input) {
        throw new FaultException(new Fault.Unsupported(
                "dataSourceName",
                "dataSourceName: " + input.dataSourceName()
                        + ": data sources are not supported (expected: GetLogGroupFields, with a log group)"));
    }
}
