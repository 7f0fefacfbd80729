package dev.hinomi.store.rows;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.FieldName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Some events with their fields.
final class Block {
    /// With more fields than this, the others are looked for in the messages.
    static final int MAX_FIELDS = 4_000;

    private final long[] fixed;
    private final Map<FieldName, FieldValues> fields;

    /// Whether unmasked fields are as all readers see them.
    private final boolean plain;

    private final boolean whole;
    private final long bytes;

    private Block(long[] fixed, Map<FieldName, FieldValues> fields, boolean plain, boolean whole, long bytes) {
        this.fixed = fixed;
        this.fields = fields;
        this.plain = plain;
        this.whole = whole;
        this.bytes = bytes;
    }

    int size() {
        return fixed.length / FixedColumn.COUNT;
    }

    /// About how much memory the block takes.
    long bytes() {
        return bytes;
    }

    long value(int row, FixedColumn column) {
        return fixed[row * FixedColumn.COUNT + column.index()];
    }

    /// Whether there are no fields but those that [#field] answers.
    boolean isWhole() {
        return whole;
    }

    Optional<FieldValues> field(FieldName name) {
        return Optional.ofNullable(fields.get(inBlock(name)));
    }

    private FieldName inBlock(FieldName name) {
        return plain && name.unmasked() ? new FieldName(name.name(), false) : name;
    }

    /// The fields and how many rows have them.
    Map<FieldName, FieldValues> fields() {
        return fields;
    }

    /// A row of a block that has messages.
    EventRow row(int row) {
        return new EventRow(
                value(row, FixedColumn.GROUP),
                value(row, FixedColumn.STREAM),
                value(row, FixedColumn.ID),
                Instant.ofEpochMilli(value(row, FixedColumn.TIME)),
                Instant.ofEpochMilli(value(row, FixedColumn.INGESTED)),
                field(FieldName.MESSAGE).orElseThrow().value(row));
    }

    /// Takes events and fields.
    static final class Builder {
        private final long part;
        private final boolean plain;
        private final List<long[]> rows = new ArrayList<>();
        private final Map<FieldName, FieldValues.Builder> fields = new HashMap<>();
        private boolean whole = true;

        /// @param part see [dev.hinomi.store.table.EventPlace]
        /// @param plain whether unmasked fields are as all readers see them
        Builder(long part, boolean plain) {
            this.part = part;
            this.plain = plain;
        }

        /// Adds an event, to which the fields that come next belong.
        void add(EventRow row, long place) {
            rows.add(new long[] {
                row.group(),
                row.stream(),
                row.id(),
                row.time().toEpochMilli(),
                row.ingestion().toEpochMilli(),
                part,
                place
            });
        }

        void field(FieldName name, String value) {
            FieldValues.Builder values = fields.get(name);
            if (values == null) {
                if (fields.size() >= MAX_FIELDS) {
                    whole = false;
                    return;
                }
                values = new FieldValues.Builder();
                fields.put(name, values);
            }
            values.add(rows.size() - 1, value);
        }

        Block build() {
            long[] fixed = new long[rows.size() * FixedColumn.COUNT];
            for (int row = 0; row < rows.size(); row++) {
                System.arraycopy(rows.get(row), 0, fixed, row * FixedColumn.COUNT, FixedColumn.COUNT);
            }
            Map<FieldName, FieldValues> built = HashMap.newHashMap(fields.size());
            long bytes = (long) fixed.length * Long.BYTES;
            for (Map.Entry<FieldName, FieldValues.Builder> field : fields.entrySet()) {
                built.put(field.getKey(), field.getValue().build());
                bytes += field.getValue().bytes();
            }
            return new Block(fixed, built, plain, whole, bytes);
        }
    }
}
