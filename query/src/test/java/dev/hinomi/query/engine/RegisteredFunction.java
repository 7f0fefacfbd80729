package dev.hinomi.query.engine;

import dev.hinomi.store.table.RowSink;
import dev.hinomi.store.table.ScalarFunction;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;

/// A scalar function as DuckDB calls it: for many rows at once.
final class RegisteredFunction {
    private final ScalarFunction function;

    private RegisteredFunction(ScalarFunction function) {
        this.function = function;
    }

    static void register(DuckDBConnection connection, ScalarFunction function) throws SQLException {
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(function.name())
                    .withParameters(function.arguments().stream()
                            .map(RegisteredFunction::type)
                            .toArray(DuckDBColumnType[]::new))
                    .withReturnType(type(function.result()))
                    .withVectorizedFunction(new RegisteredFunction(function)::apply)
                    .register(connection);
        }
    }

    private static DuckDBColumnType type(ScalarFunction.Type type) {
        return switch (type) {
            case TEXT -> DuckDBColumnType.VARCHAR;
            case NUMBER -> DuckDBColumnType.DOUBLE;
            case INTEGER -> DuckDBColumnType.BIGINT;
            case TRUTH -> DuckDBColumnType.BOOLEAN;
        };
    }

    private void apply(DuckDBDataChunkReader chunk, DuckDBWritableVector results) {
        List<DuckDBReadableVector> columns =
                LongStream.range(0, chunk.columnCount()).mapToObj(chunk::vector).toList();
        for (long row = 0; row < chunk.rowCount(); row++) {
            Cell result = new Cell(results, row);
            function.body().compute(new Arguments(columns, row), result);
            if (!result.set) {
                results.setNull(row);
            }
        }
    }

    private record Arguments(List<DuckDBReadableVector> columns, long row) implements RowSink.Row {
        @Override
        public boolean isNull(int column) {
            return columns.get(column).isNull(row);
        }

        @Override
        public String text(int column) {
            return columns.get(column).getString(row);
        }

        @Override
        public double number(int column) {
            return columns.get(column).getDouble(row, 0);
        }

        @Override
        public long integer(int column) {
            return columns.get(column).getLong(row, 0);
        }

        @Override
        public boolean truth(int column) {
            return columns.get(column).getBoolean(row, false);
        }
    }

    private static final class Cell implements ScalarFunction.Result {
        private final DuckDBWritableVector results;
        private final long row;
        private boolean set;

        Cell(DuckDBWritableVector results, long row) {
            this.results = results;
            this.row = row;
        }

        @Override
        public void text(String value) {
            results.setString(row, value);
            set = true;
        }

        @Override
        public void number(double value) {
            results.setDouble(row, value);
            set = true;
        }

        @Override
        public void integer(long value) {
            results.setLong(row, value);
            set = true;
        }

        @Override
        public void truth(boolean value) {
            results.setBoolean(row, value);
            set = true;
        }
    }
}
