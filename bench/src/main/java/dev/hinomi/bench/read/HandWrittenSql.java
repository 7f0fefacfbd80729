package dev.hinomi.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A bare DuckDB over the files of a store: what the questions cost without everything around them.
final class HandWrittenSql implements AutoCloseable {
    private static final List<String> TEXTS = List.of("level", "path", "requestId", "userId");
    private static final List<String> NUMBERS = List.of("durationMs", "tokens");

    private final Connection connection;
    private final String events;
    private final String messages;

    /// Attaches the files.
    ///
    /// @param scratch for copies of the files that hold rows which are not sealed
    HandWrittenSql(Path telemetry, Path scratch, int threads) throws IOException, SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        List<String> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            int part = 0;
            for (Path file : files(telemetry, "events-.*\\.db")) {
                Path fields = telemetry.resolve(file.getFileName().toString().replace("events-", "fields-"));
                attach(statement, file, "e" + part, " (READ_ONLY)");
                attach(statement, fields, "f" + part, " (READ_ONLY)");
                rows.add("SELECT " + part + " AS part, rowid AS place, ts, id" + columns(statement, "f" + part)
                        + " FROM f" + part + ".fields");
                texts.add("SELECT ts, id, message FROM e" + part + ".events");
                part++;
            }
            for (Path file : files(telemetry, "hot-.*")) {
                Files.copy(file, scratch.resolve(file.getFileName()));
            }
            for (Path file : files(scratch, "hot-.*\\.db")) {
                attach(statement, file, "h" + part, "");
                rows.add("SELECT " + part + " AS part, rowid AS place, ts, id" + extracted() + " FROM h" + part
                        + ".events");
                texts.add("SELECT ts, id, message FROM h" + part + ".events");
                part++;
            }
        }
        events = String.join(" UNION ALL ", rows);
        messages = String.join(" UNION ALL ", texts);
    }

    private static List<Path> files(Path directory, String name) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static void attach(Statement statement, Path file, String name, String options) throws SQLException {
        statement.execute("ATTACH '" + file + "' AS " + name + options);
    }

    /// The columns in which a field file has the fields.
    private static String columns(Statement statement, String file) throws SQLException {
        StringBuilder columns = new StringBuilder();
        for (String text : TEXTS) {
            columns.append(", ")
                    .append(column(statement, file, text, "t"))
                    .append(" AS ")
                    .append(text);
        }
        for (String number : NUMBERS) {
            columns.append(", ")
                    .append(column(statement, file, number, "n"))
                    .append(" AS ")
                    .append(number);
        }
        return columns.toString();
    }

    private static String column(Statement statement, String file, String name, String kind) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT col FROM " + file + ".names WHERE name = '" + name + "' AND col >= 0")) {
            if (!row.next()) {
                throw new SQLException(file + ": no column of " + name);
            }
            return kind + row.getInt(1);
        }
    }

    private static String extracted() {
        StringBuilder columns = new StringBuilder();
        TEXTS.forEach(text -> columns.append(", json_extract_string(message, '$." + text + "') AS " + text));
        NUMBERS.forEach(number -> columns.append(", json_extract(message, '$." + number + "')::DOUBLE AS " + number));
        return columns.toString();
    }

    /// Runs a question and reads its rows.
    ///
    /// @return how many there were
    long run(String sql) throws SQLException {
        String whole = "WITH ev AS (" + events + "), messages AS (" + messages + ") " + sql;
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(whole)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
