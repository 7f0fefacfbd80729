package dev.hinomi.store.field;

import dev.hinomi.store.table.FieldShape;

/// A field that has columns of its own.
record FieldColumn(String name, FieldShape shape) {}
