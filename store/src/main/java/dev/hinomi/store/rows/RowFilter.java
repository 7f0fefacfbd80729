package dev.hinomi.store.rows;

import dev.hinomi.store.duckdb.Millis;
import dev.hinomi.store.manifest.Deletion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Which rows of a block of a hot file are wanted.
final class RowFilter {
    private final long[] groups;
    private final Millis range;
    private final long lastId;
    private final List<Deletion> deletions;

    /// @param deletions that concern the file
    RowFilter(Set<Long> groups, Millis range, long lastId, List<Deletion> deletions) {
        this.groups = groups.stream().mapToLong(Long::longValue).sorted().toArray();
        this.range = range;
        this.lastId = lastId;
        this.deletions = deletions;
    }

    /// The wanted rows.
    SelectedRows select(Block block) {
        int[] selected = new int[block.size()];
        int count = 0;
        for (int row = 0; row < selected.length; row++) {
            long time = block.value(row, FixedColumn.TIME);
            if (time >= range.start()
                    && time < range.end()
                    && block.value(row, FixedColumn.ID) <= lastId
                    && Arrays.binarySearch(groups, block.value(row, FixedColumn.GROUP)) >= 0
                    && isAlive(block, row)) {
                selected[count++] = row;
            }
        }
        return new SelectedRows(block, Arrays.copyOf(selected, count));
    }

    private boolean isAlive(Block block, int row) {
        for (Deletion deletion : deletions) {
            boolean dead = switch (deletion) {
                case Deletion.Group(long _, long group) -> block.value(row, FixedColumn.GROUP) == group;
                case Deletion.Stream(long _, long group, long stream) ->
                    block.value(row, FixedColumn.GROUP) == group && block.value(row, FixedColumn.STREAM) == stream;
                case Deletion.EventsBefore(long _, long group, long before, long last) ->
                    block.value(row, FixedColumn.GROUP) == group
                            && block.value(row, FixedColumn.TIME) < before
                            && block.value(row, FixedColumn.ID) <= last;
                case Deletion.PointsBefore _ -> false;
            };
            if (dead) {
                return false;
            }
        }
        return true;
    }
}
