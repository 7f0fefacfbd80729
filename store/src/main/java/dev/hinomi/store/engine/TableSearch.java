package dev.hinomi.store.engine;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.field.FieldFile;
import dev.hinomi.store.field.FieldFiles;
import dev.hinomi.store.rows.MessageRows;
import dev.hinomi.store.rows.RecentBlocks;
import dev.hinomi.store.table.EventRange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.duckdb.DuckDBConnection;

/// Finds where the events of a range are. Used by the engine's thread.
///
/// @param own the session's connection
/// @param cancelled whether to give up
record TableSearch(
        EventSnapshot snapshot,
        FieldFiles fieldFiles,
        RecentBlocks recent,
        QueryEngine engine,
        DuckDBConnection own,
        BooleanSupplier cancelled) {
    SnapshotTable find(EventRange range) throws SQLException {
        Millis times = Millis.of(range.start(), range.end());
        Set<Long> plain = new HashSet<>(range.groups());
        plain.removeAll(range.direct());
        Set<Long> direct = new HashSet<>(range.groups());
        direct.retainAll(range.direct());
        List<DayPart> unread = new ArrayList<>();
        List<FieldFileSelect> columns = new ArrayList<>();
        List<StoredCount.Counted> counted = new ArrayList<>();
        for (DayPart part : snapshot.parts(plain, times, range.texts())) {
            PartConditions conditions = new PartConditions(part, times, snapshot.living(part.file()));
            counted.add(new StoredCount.Counted(part, conditions));
            List<String> branches = conditions.branches();
            FieldFile file =
                    branches.isEmpty() ? null : fieldFiles.find(part.file()).orElse(null);
            if (file != null && opens(file)) {
                columns.add(new FieldFileSelect(file, branches));
            } else {
                unread.add(part);
            }
        }
        for (DayPart part : snapshot.parts(direct, times, range.texts())) {
            counted.add(new StoredCount.Counted(part, new PartConditions(part, times, snapshot.living(part.file()))));
            unread.add(part);
        }
        StoredCount stored = StoredCount.of(counted, engine, own);
        List<DayPart> parts = counted.stream().map(StoredCount.Counted::part).toList();
        List<AttachedFiles.Named> files = new ArrayList<>();
        columns.forEach(column -> files.add(AttachedFiles.Named.of(column.file())));
        unread.stream()
                .filter(part -> !part.wanted().isEmpty())
                .forEach(part -> files.add(AttachedFiles.Named.of(part)));
        engine.files().use(files);
        MessageRows rows = MessageRows.find(snapshot, range, recent, unread, own, cancelled);
        SnapshotTable table = new SnapshotTable(engine, snapshot, range, parts, columns, rows, stored, recent);
        files.forEach(table::need);
        return table;
    }

    /// Whether the field file can be opened; one that cannot is as good as none.
    private boolean opens(FieldFile file) throws SQLException {
        try {
            engine.files().use(List.of(AttachedFiles.Named.of(file)));
            return true;
        } catch (FaultException e) {
            fieldFiles.damaged(file, e);
            return false;
        }
    }
}
