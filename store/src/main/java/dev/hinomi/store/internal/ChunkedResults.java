package dev.hinomi.store.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;

/// What the driver does not tell of results that come in chunks. They are always streamed, and one that an error ends
/// halfway (a damaged file, no memory, a function that throws) looks as if it had no more rows.
public final class ChunkedResults {
    private static final Method CHECK_ERROR = checkError();

    private ChunkedResults() {}

    /// The driver has the error and a method that throws it, which is not public (2.0.0).
    private static Method checkError() {
        try {
            Method method = DuckDBChunkedResult.class.getDeclaredMethod("checkError");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new LinkageError("the DuckDB driver tells no errors of chunked results", e);
        }
    }

    /// Throws the error that ended the result, if one did. To be called after the last chunk.
    public static void requireWhole(DuckDBChunkedResult result) throws SQLException {
        try {
            CHECK_ERROR.invoke(result);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException("DuckDB: no error can be read", e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError("the DuckDB driver tells no errors of chunked results", e);
        }
    }
}
