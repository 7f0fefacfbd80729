package dev.hinomi.store.table;

import org.jspecify.annotations.Nullable;

/// Takes the rows of an answer, one by one. It is called by a thread of the engine, while the caller of the
/// query waits.
@FunctionalInterface
public interface RowSink {
    /// A row, which is valid during the call only.
    void row(Row row);

    /// A row of an answer. Columns are numbered from 0.
    interface Row {
        boolean isNull(int column);

        /// Of a VARCHAR column.
        @Nullable
        String text(int column);

        /// Of a DOUBLE column; 0 when it is null.
        double number(int column);

        /// Of a BIGINT column; 0 when it is null.
        long integer(int column);

        /// Of a BOOLEAN column; false when it is null.
        boolean truth(int column);
    }
}
