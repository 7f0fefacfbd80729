package dev.hinomi.store.engine;

import dev.hinomi.store.table.ScalarFunction;
import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;

/// Adds functions that are written in Java to an engine.
final class FunctionRegistration {
    private FunctionRegistration() {}

    static void register(DuckDBConnection connection, ScalarFunction function) throws SQLException {
        DuckDBColumnType[] arguments =
                function.arguments().stream().map(FunctionRegistration::type).toArray(DuckDBColumnType[]::new);
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(function.name())
                    .withParameters(arguments)
                    .withReturnType(type(function.result()))
                    .withVectorizedFunction((rows, out) -> compute(function.body(), rows, out))
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

    private static void compute(ScalarFunction.Body body, DuckDBDataChunkReader rows, DuckDBWritableVector out) {
        ChunkRow arguments = new ChunkRow(rows);
        VectorResult result = new VectorResult(out);
        for (long row = 0; row < rows.rowCount(); row++) {
            arguments.move(row);
            result.row = row;
            out.setNull(row);
            body.compute(arguments, result);
        }
    }

    private static final class VectorResult implements ScalarFunction.Result {
        private final DuckDBWritableVector out;
        private long row;

        private VectorResult(DuckDBWritableVector out) {
            this.out = out;
        }

        @Override
        public void text(String value) {
            out.setString(row, value);
        }

        @Override
        public void number(double value) {
            out.setDouble(row, value);
        }

        @Override
        public void integer(long value) {
            out.setLong(row, value);
        }

        @Override
        public void truth(boolean value) {
            out.setBoolean(row, value);
        }
    }
}
