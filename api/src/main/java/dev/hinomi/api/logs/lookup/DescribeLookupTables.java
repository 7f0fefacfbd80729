package dev.hinomi.api.logs.lookup;

import dev.hinomi.aws.logs.DescribeLookupTablesRequest;
import dev.hinomi.aws.logs.DescribeLookupTablesResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.LookupTable;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;
import java.util.Optional;

/// Describes lookup tables, by name.
public final class DescribeLookupTables
        implements OperationHandler<DescribeLookupTablesRequest, DescribeLookupTablesResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final LookupTables tables;

    public DescribeLookupTables(LookupTables tables) {
        this.tables = tables;
    }

    @Override
    public Operation<DescribeLookupTablesRequest, DescribeLookupTablesResponse> operation() {
        return Logs.DESCRIBE_LOOKUP_TABLES;
    }

    @Override
    public DescribeLookupTablesResponse handle(RequestContext context, DescribeLookupTablesRequest input) {
        int limit = Objects.requireNonNullElse(input.maxResults(), DEFAULT_LIMIT);
        if (limit < 1) {
            throw new FaultException(
                    new Fault.InvalidParameter("maxResults", "maxResults: " + limit + " (expected: 1 to 100)"));
        }
        Page<dev.hinomi.logs.lookup.LookupTable> page = tables.describe(
                context.scope(),
                Objects.requireNonNullElse(input.lookupTableNamePrefix(), ""),
                Optional.ofNullable(input.nextToken()),
                limit);
        return DescribeLookupTablesResponse.builder()
                .lookupTables(page.items().stream()
                        .map(table -> wire(context.scope(), table))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static LookupTable wire(Scope scope, dev.hinomi.logs.lookup.LookupTable table) {
        return LookupTable.builder()
                .lookupTableArn(table.arn(scope).toString())
                .lookupTableName(table.name())
                .description(table.description().orElse(null))
                .tableFields(table.fields())
                .recordsCount((long) table.rows())
                .sizeBytes((long) table.bytes())
                .lastUpdatedTime(table.updated().toEpochMilli())
                .kmsKeyId(table.kmsKeyId().orElse(null))
                .build();
    }
}
