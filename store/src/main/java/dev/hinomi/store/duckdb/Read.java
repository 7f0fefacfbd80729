package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.Layout;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// A read in progress: a consistent view of the files, and a connection to read them with.
record Read(Engine engine, DuckDBConnection connection, Layout layout, ReadThreads.Running running) {
    @FunctionalInterface
    interface Rows {
        /// Takes one row; the cursor stands on it.
        void accept(ResultSet row) throws SQLException;
    }

    /// Opens the files, runs the query and hands over each row as it comes.
    void query(List<DataFile> files, String sql, List<String> parameters, Rows rows) throws SQLException {
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

    /// `SELECT columns FROM table` over all the files, each with its own conditions.
    static String union(
            List<DataFile> files, String table, String columns, Function<DataFile, List<String>> conditions) {
        return files.stream()
                .map(file -> {
                    String where = String.join(" AND ", conditions.apply(file));
                    return "SELECT " + columns + " FROM " + Tables.alias(file) + "." + table
                            + (where.isEmpty() ? "" : " WHERE " + where);
                })
                .collect(Collectors.joining(" UNION ALL "));
    }
}
