package dev.hinomi.query.script;

import dev.hinomi.query.engine.HeapEventTables;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.util.List;

/// The scripts over events in the heap.
final class HeapScriptsTest extends InsightsScriptKit {
    @Override
    protected EventTables open(List<NewEventRow> events, List<ScalarFunction> functions) {
        return new HeapEventTables(events, functions);
    }
}
