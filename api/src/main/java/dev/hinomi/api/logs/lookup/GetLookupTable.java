package dev.hinomi.api.logs.lookup;

import dev.hinomi.aws.logs.GetLookupTableRequest;
import dev.hinomi.aws.logs.GetLookupTableResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.lookup.LookupTable;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Gets a lookup table with its CSV.
public final class GetLookupTable implements OperationHandler<GetLookupTableRequest, GetLookupTableResponse> {
    private final LookupTables tables;

    public GetLookupTable(LookupTables tables) {
        this.tables = tables;
    }

    @Override
    public Operation<GetLookupTableRequest, GetLookupTableResponse> operation() {
        return Logs.GET_LOOKUP_TABLE;
    }

    @Override
    public GetLookupTableResponse handle(RequestContext context, GetLookupTableRequest input) {
        LookupTables.Full found = tables.get(context.scope(), input.lookupTableArn());
        LookupTable table = found.table();
        return GetLookupTableResponse.builder()
                .lookupTableArn(table.arn(context.scope()).toString())
                .lookupTableName(table.name())
                .description(table.description().orElse(null))
                .tableBody(found.csv())
                .sizeBytes((long) table.bytes())
                .lastUpdatedTime(table.updated().toEpochMilli())
                .kmsKeyId(table.kmsKeyId().orElse(null))
                .build();
    }
}
