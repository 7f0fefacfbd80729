package dev.hinomi.store.rows;

import dev.hinomi.store.table.FieldName;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duckdb.DuckDBWritableVector;

/// Some rows of a block.
final class SelectedRows {
    static final SelectedRows NONE = all(new Block.Builder(0, true).build());

    private final Block block;

    /// Ascending.
    private final int[] selected;

    SelectedRows(Block block, int[] selected) {
        this.block = block;
        this.selected = selected;
    }

    static SelectedRows all(Block block) {
        return new SelectedRows(block, IntStream.range(0, block.size()).toArray());
    }

    Block block() {
        return block;
    }

    int count() {
        return selected.length;
    }

    /// The row of the block that is the `index`-th here.
    int row(int index) {
        return selected[index];
    }

    /// How many bytes the values of the field have in UTF-8.
    long bytes(FieldName field) {
        return block.field(field).map(values -> values.bytes(selected)).orElse(0L);
    }

    /// Writes a column of `count` rows from `from` on.
    void fixed(FixedColumn column, int from, int count, DuckDBWritableVector to) {
        for (int i = 0; i < count; i++) {
            to.setLong(i, block.value(selected[from + i], column));
        }
    }

    /// Writes the numbers of a field.
    void numbers(FieldName field, int from, int count, DuckDBWritableVector to) {
        Optional<FieldValues> values = block.field(field);
        if (values.isPresent()) {
            values.get().numbers(selected, from, count, to);
        } else {
            nulls(count, to);
        }
    }

    /// Writes the texts of a field.
    void texts(FieldName field, int from, int count, DuckDBWritableVector to) {
        Optional<FieldValues> values = block.field(field);
        if (values.isPresent()) {
            values.get().texts(selected, from, count, to);
        } else {
            nulls(count, to);
        }
    }

    private static void nulls(int count, DuckDBWritableVector to) {
        for (int i = 0; i < count; i++) {
            to.setNull(i);
        }
    }
}
