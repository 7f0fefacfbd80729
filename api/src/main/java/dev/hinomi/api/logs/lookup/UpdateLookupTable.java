package dev.hinomi.api.logs.lookup;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.UpdateLookupTableRequest;
import dev.hinomi.aws.logs.UpdateLookupTableResponse;
import dev.hinomi.logs.lookup.LookupTable;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.logs.lookup.LookupTables.Upload;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Replaces the content of a lookup table.
public final class UpdateLookupTable implements OperationHandler<UpdateLookupTableRequest, UpdateLookupTableResponse> {
    private final LookupTables tables;

    public UpdateLookupTable(LookupTables tables) {
        this.tables = tables;
    }

    @Override
    public Operation<UpdateLookupTableRequest, UpdateLookupTableResponse> operation() {
        return Logs.UPDATE_LOOKUP_TABLE;
    }

    @Override
    public UpdateLookupTableResponse handle(RequestContext context, UpdateLookupTableRequest input) {
        Upload upload = new Upload(
                Optional.ofNullable(input.description()), input.tableBody(), Optional.ofNullable(input.kmsKeyId()));
        LookupTable table = tables.update(context.scope(), input.lookupTableArn(), upload);
        return new UpdateLookupTableResponse(
                table.arn(context.scope()).toString(), table.updated().toEpochMilli());
    }
}
