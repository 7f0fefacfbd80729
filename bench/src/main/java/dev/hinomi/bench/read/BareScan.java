package dev.hinomi.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The day files of a store, opened by DuckDB with nothing around it.
final class BareScan implements AutoCloseable {
    private final Connection connection;
    private final List<Path> files;
    private final long bytes;

    BareScan(Path telemetry) throws IOException, SQLException {
        try (Stream<Path> all = Files.list(telemetry)) {
            files = all.filter(file -> file.getFileName().toString().matches("events-.*\\.db"))
                    .toList();
        }
        long size = 0;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            for (int i = 0; i < files.size(); i++) {
                statement.execute("ATTACH '" + files.get(i) + "' AS f" + i + " (READ_ONLY)");
                size += Files.size(files.get(i));
            }
        }
        bytes = size;
    }

    int files() {
        return files.size();
    }

    long bytes() {
        return bytes;
    }

    long count(String text) throws SQLException {
        String all = IntStream.range(0, files.size())
                .mapToObj(i -> "SELECT message FROM f" + i + ".events")
                .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM (" + all + ") WHERE contains(message, ?)")) {
            statement.setString(1, text);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
