package dev.hinomi.store.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.FieldShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// The values of one field in a block of rows, as [FieldShape] says they are held. Only the rows that have the field
/// take room.
final class FieldValues {
    /// Stands for no number: a field's number is finite.
    private static final double NONE = Double.NaN;

    private final int[] rows;
    private final double[] numbers;

    /// Of UTF-8, null for a value that its number gives back.
    private final byte[] @Nullable [] texts;

    private final FieldShape shape;

    private FieldValues(int[] rows, double[] numbers, byte[] @Nullable [] texts, FieldShape shape) {
        this.rows = rows;
        this.numbers = numbers;
        this.texts = texts;
        this.shape = shape;
    }

    FieldShape shape() {
        return shape;
    }

    /// How many rows have the field.
    int count() {
        return rows.length;
    }

    /// The value of a row that has the field.
    String value(int row) {
        int at = Arrays.binarySearch(rows, row);
        byte[] text = texts[at];
        return text == null ? FieldNumber.text(numbers[at]) : new String(text, UTF_8);
    }

    /// How many bytes of UTF-8 the values of the rows have, which ascend.
    long bytes(int[] selected) {
        long bytes = 0;
        int at = 0;
        for (int row : selected) {
            at = next(at, row);
            if (has(at, row)) {
                byte[] text = texts[at];
                bytes += text == null ? FieldNumber.text(numbers[at]).length() : text.length;
            }
        }
        return bytes;
    }

    /// Writes the numbers of the rows `selected[from]` to `selected[from + count - 1]`, which ascend.
    void numbers(int[] selected, int from, int count, DuckDBWritableVector to) {
        int at = place(selected[from]);
        for (int i = 0; i < count; i++) {
            at = next(at, selected[from + i]);
            if (has(at, selected[from + i]) && !Double.isNaN(numbers[at])) {
                to.setDouble(i, numbers[at]);
            } else {
                to.setNull(i);
            }
        }
    }

    /// Writes the texts of the rows.
    void texts(int[] selected, int from, int count, DuckDBWritableVector to) {
        byte[] @Nullable [] batch = new byte[count][];
        int at = place(selected[from]);
        for (int i = 0; i < count; i++) {
            at = next(at, selected[from + i]);
            batch[i] = has(at, selected[from + i]) ? texts[at] : null;
        }
        to.setStringUtf8Batch(0, batch);
    }

    private int place(int row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? -at - 1 : at;
    }

    private int next(int from, int row) {
        int at = from;
        while (at < rows.length && rows[at] < row) {
            at++;
        }
        return at;
    }

    private boolean has(int at, int row) {
        return at < rows.length && rows[at] == row;
    }

    /// Takes the values, row by row.
    static final class Builder {
        /// A field with few different texts has each of them once.
        private static final int SHARED = 64;

        private final Map<String, byte[]> shared = new HashMap<>();
        private int[] rows = new int[16];
        private double[] numbers = new double[16];
        private byte[] @Nullable [] texts = new byte[16][];
        private int count;
        private boolean anyNumber;
        private boolean anyText;
        private long bytes;

        void add(int row, String value) {
            if (count == rows.length) {
                grow();
            }
            OptionalDouble number = FieldNumber.parse(value);
            rows[count] = row;
            numbers[count] = number.orElse(NONE);
            anyNumber |= number.isPresent();
            if (number.isEmpty() || !FieldNumber.gives(number.getAsDouble(), value)) {
                texts[count] = text(value);
                anyText = true;
            }
            count++;
        }

        private byte[] text(String value) {
            byte[] known = shared.get(value);
            if (known != null) {
                return known;
            }
            byte[] text = value.getBytes(UTF_8);
            bytes += 16 + text.length;
            if (shared.size() < SHARED) {
                shared.put(value, text);
            }
            return text;
        }

        private void grow() {
            int size = count * 2;
            rows = Arrays.copyOf(rows, size);
            numbers = Arrays.copyOf(numbers, size);
            texts = Arrays.copyOf(texts, size);
        }

        /// About how much memory the values take.
        long bytes() {
            return bytes + count * (long) (Integer.BYTES + Double.BYTES + Long.BYTES) + 200L;
        }

        FieldValues build() {
            return new FieldValues(
                    Arrays.copyOf(rows, count),
                    Arrays.copyOf(numbers, count),
                    Arrays.copyOf(texts, count),
                    FieldShape.of(anyNumber, anyText));
        }
    }
}
