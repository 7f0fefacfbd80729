package dev.hinomi.api.logs.lookup;

import dev.hinomi.aws.logs.CreateLookupTableRequest;
import dev.hinomi.aws.logs.CreateLookupTableResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.lookup.LookupTable;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.logs.lookup.LookupTables.Upload;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Makes a lookup table of CSV.
public final class CreateLookupTable implements OperationHandler<CreateLookupTableRequest, CreateLookupTableResponse> {
    private final LookupTables tables;

    public CreateLookupTable(LookupTables tables) {
        this.tables = tables;
    }

    @Override
    public Operation<CreateLookupTableRequest, CreateLookupTableResponse> operation() {
        return Logs.CREATE_LOOKUP_TABLE;
    }

    @Override
    public CreateLookupTableResponse handle(RequestContext context, CreateLookupTableRequest input) {
        Upload upload = new Upload(
                Optional.ofNullable(input.description()), input.tableBody(), Optional.ofNullable(input.kmsKeyId()));
        LookupTable table = tables.create(context.scope(), input.lookupTableName(), upload, input.tags());
        return new CreateLookupTableResponse(
                table.arn(context.scope()).toString(), table.created().toEpochMilli());
    }
}
