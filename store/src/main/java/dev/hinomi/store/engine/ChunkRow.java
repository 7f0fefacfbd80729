package dev.hinomi.store.engine;

import dev.hinomi.store.table.RowSink;
import org.duckdb.DuckDBDataChunkReader;
import org.jspecify.annotations.Nullable;

/// A row of a chunk of rows, one after the other.
final class ChunkRow implements RowSink.Row {
    private final DuckDBDataChunkReader chunk;
    private long row;

    ChunkRow(DuckDBDataChunkReader chunk) {
        this.chunk = chunk;
    }

    void move(long to) {
        row = to;
    }

    @Override
    public boolean isNull(int column) {
        return chunk.vector(column).isNull(row);
    }

    @Override
    public @Nullable String text(int column) {
        return isNull(column) ? null : chunk.vector(column).getString(row);
    }

    @Override
    public double number(int column) {
        return isNull(column) ? 0 : chunk.vector(column).getDouble(row);
    }

    @Override
    public long integer(int column) {
        return isNull(column) ? 0 : chunk.vector(column).getLong(row);
    }

    @Override
    public boolean truth(int column) {
        return !isNull(column) && chunk.vector(column).getBoolean(row);
    }
}
