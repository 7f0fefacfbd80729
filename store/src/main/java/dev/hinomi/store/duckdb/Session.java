package dev.hinomi.store.duckdb;

import dev.hinomi.store.internal.ChunkedResults;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.Layout;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/// Work in progress: a layout whose files stay while it lasts, and a connection to read them with.
record Session(Engine engine, DuckDBConnection connection, Layout layout, Running running) {
    @FunctionalInterface
    interface Rows {
        /// Takes one row; the cursor stands on it.
        void accept(ResultSet row) throws SQLException;
    }

    /// Opens the files, runs the query and hands over each row as it comes.
    void query(List<? extends DataFile> files, String sql, List<String> parameters, Rows rows) throws SQLException {
        try (Attachments.Lease _ = engine.attachments().use(files);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            running.set(statement);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.accept(result);
                }
            }
        }
    }

    /// Takes the rows of a chunk.
    @FunctionalInterface
    interface Chunks<E extends Exception> {
        void accept(DuckDBDataChunkReader chunk) throws E;
    }

    /// Opens the files, runs the query and hands over its rows in chunks, which is three times as fast as one by one.
    <E extends Exception> void chunks(List<? extends DataFile> files, String sql, Chunks<E> chunks)
            throws SQLException, E {
        try (Attachments.Lease _ = engine.attachments().use(files);
                DuckDBPreparedStatement statement =
                        connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class)) {
            running.set(statement);
            try (DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    chunks.accept(result.chunk());
                }
                ChunkedResults.requireWhole(result);
            }
        }
    }

    /// The number that the query answers.
    long number(List<? extends DataFile> files, String sql) throws SQLException {
        long[] number = new long[1];
        query(files, sql, List.of(), row -> number[0] = row.getLong(1));
        return number[0];
    }

    /// Opens the files and runs a statement that has no answer.
    void execute(List<? extends DataFile> files, String sql) throws SQLException {
        try (Attachments.Lease _ = engine.attachments().use(files);
                Statement statement = connection.createStatement()) {
            running.set(statement);
            statement.execute(sql);
        }
    }

    /// `SELECT columns FROM table` over all the files, each with its own conditions.
    static String union(
            List<? extends DataFile> files, String table, String columns, Function<DataFile, List<String>> conditions) {
        return files.stream()
                .map(file -> {
                    String where = String.join(" AND ", conditions.apply(file));
                    return "SELECT " + columns + " FROM " + Tables.alias(file) + "." + table
                            + (where.isEmpty() ? "" : " WHERE " + where);
                })
                .collect(Collectors.joining(" UNION ALL "));
    }
}
