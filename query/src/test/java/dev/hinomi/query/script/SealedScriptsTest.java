package dev.hinomi.query.script;

import dev.hinomi.query.engine.StoreTables;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// The scripts over events in the files of their days.
final class SealedScriptsTest extends InsightsScriptKit {
    @TempDir
    private Path directory;

    @Override
    protected EventTables open(List<NewEventRow> events, List<ScalarFunction> functions) {
        return new StoreTables(directory, functions).append(events).seal();
    }
}
