package dev.hinomi.api.logs.lookup;

import dev.hinomi.logs.Logs;
import dev.hinomi.logs.lookup.LookupTables;
import dev.hinomi.wire.endpoint.Handler;
import java.util.List;

/// The operations on lookup tables.
public final class LookupOperations {
    private LookupOperations() {}

    public static List<Handler<?, ?>> of(Logs logs) {
        LookupTables tables = logs.administration().lookupTables();
        return List.of(
                new CreateLookupTable(tables),
                new DescribeLookupTables(tables),
                new GetLookupTable(tables),
                new UpdateLookupTable(tables),
                new DeleteLookupTable(tables));
    }
}
