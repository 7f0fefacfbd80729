package dev.hinomi.api.logs.lookup;

import dev.hinomi.aws.logs.DeleteLookupTableRequest;
import dev.hinomi.aws.logs.DeleteLookupTableResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a lookup table.
public final class DeleteLookupTable implements OperationHandler<DeleteLookupTableRequest, DeleteLookupTableResponse> {
    private final LookupTables tables;

    public DeleteLookupTable(LookupTables tables) {
        this.tables = tables;
    }

    @Override
    public Operation<DeleteLookupTableRequest, DeleteLookupTableResponse> operation() {
        return Logs.DELETE_LOOKUP_TABLE;
    }

    @Override
    public DeleteLookupTableResponse handle(RequestContext context, DeleteLookupTableRequest input) {
        tables.delete(context.scope(), input.lookupTableArn());
        return new DeleteLookupTableResponse();
    }
}
