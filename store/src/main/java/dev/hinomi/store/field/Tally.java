package dev.hinomi.store.field;

import dev.hinomi.store.table.FieldShape;

/// How many rows have a field, and of which shape their values are.
final class Tally {
    private long rows;
    private FieldShape shape = FieldShape.ABSENT;

    void add(FieldShape next) {
        rows++;
        shape = shape.with(next);
    }

    long rows() {
        return rows;
    }

    FieldShape shape() {
        return shape;
    }
}
