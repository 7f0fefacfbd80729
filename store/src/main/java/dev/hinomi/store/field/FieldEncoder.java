package dev.hinomi.store.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// Takes the fields of some rows, and puts them into the vectors of the columns. Also counts which rows have what.
final class FieldEncoder implements EventFields.FieldSink {
    /// Fields without columns beyond so many are not counted one by one.
    private static final int MAX_NAMES = 5_000;

    private final Map<String, Slot> slots;
    private final List<Slot> order = new ArrayList<>();
    private final Map<String, Tally> others = new HashMap<>();
    private final MoreText text = new MoreText();
    private final byte[] @Nullable [] more;
    private boolean uncounted;
    private FieldShape messages = FieldShape.ABSENT;
    private int row;

    /// @param columns the fields that have columns
    /// @param capacity the number of rows that it holds at most
    FieldEncoder(List<FieldColumn> columns, int capacity) {
        slots = HashMap.newHashMap(columns.size());
        for (FieldColumn column : columns) {
            Slot slot = new Slot(column.shape(), capacity);
            slots.put(column.name(), slot);
            order.add(slot);
        }
        more = new byte[capacity][];
    }

    /// Takes the text of a row.
    void message(String message) {
        if (messages != FieldShape.BOTH) {
            messages = messages.with(SplitValue.of(message).shape());
        }
    }

    /// Ends a row, whose fields were told.
    void endRow() {
        more[row++] = text.take();
    }

    @Override
    public void field(String name, String value) {
        SplitValue split = SplitValue.of(value);
        Slot slot = slots.get(name);
        if (slot == null) {
            text.add(name, value);
            count(name, split.shape());
        } else if (split.fits(slot.columns)) {
            slot.rows++;
            slot.set(row, split, value);
        } else {
            slot.rows++;
            slot.more = slot.more.with(split.shape());
            text.add(name, value);
        }
    }

    private void count(String name, FieldShape shape) {
        Tally tally = others.get(name);
        if (tally == null) {
            if (others.size() >= MAX_NAMES) {
                uncounted = true;
                return;
            }
            tally = new Tally();
            others.put(name, tally);
        }
        tally.add(shape);
    }

    /// Moves the rows into the vectors of their columns, from the vector of that index on; then there are none.
    void flush(DuckDBDataChunkWriter chunk, int vector) {
        int next = vector;
        for (Slot slot : order) {
            if (slot.columns.hasNumbers()) {
                slot.flushNumbers(chunk.vector(next++), row);
            }
            if (slot.columns.hasTexts()) {
                flush(slot.texts, chunk.vector(next++), row);
            }
        }
        flush(more, chunk.vector(next), row);
        row = 0;
    }

    private static void flush(byte[] @Nullable [] texts, DuckDBWritableVector vector, int rows) {
        vector.setStringUtf8Batch(0, Arrays.copyOf(texts, rows));
        Arrays.fill(texts, 0, rows, null);
    }

    /// What the rows had, all since the beginning.
    FieldCatalog catalog() {
        List<FieldCatalog.Entry> entries = new ArrayList<>();
        slots.forEach((name, slot) -> entries.add(
                new FieldCatalog.Entry(name, new FieldPlace(order.indexOf(slot), slot.columns, slot.more), slot.rows)));
        others.forEach((name, tally) ->
                entries.add(new FieldCatalog.Entry(name, FieldPlace.inMore(tally.shape()), tally.rows())));
        return new FieldCatalog(entries, !uncounted, messages);
    }

    /// The columns of a field.
    private static final class Slot {
        private final FieldShape columns;
        private final double[] numbers;
        private final byte[] @Nullable [] texts;
        private FieldShape more = FieldShape.ABSENT;
        private long rows;

        private Slot(FieldShape columns, int capacity) {
            this.columns = columns;
            this.numbers = new double[columns.hasNumbers() ? capacity : 0];
            Arrays.fill(numbers, Double.NaN);
            this.texts = new byte[columns.hasTexts() ? capacity : 0][];
        }

        private void set(int row, SplitValue split, String value) {
            split.number().ifPresent(number -> numbers[row] = number);
            if (split.asText()) {
                texts[row] = value.getBytes(UTF_8);
            }
        }

        /// No value is NaN, so that is what an empty place has.
        private void flushNumbers(DuckDBWritableVector vector, int count) {
            for (int i = 0; i < count; i++) {
                if (Double.isNaN(numbers[i])) {
                    vector.setNull(i);
                } else {
                    vector.setDouble(i, numbers[i]);
                }
            }
            Arrays.fill(numbers, 0, count, Double.NaN);
        }
    }
}
