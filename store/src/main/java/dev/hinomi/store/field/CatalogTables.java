package dev.hinomi.store.field;

import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.table.FieldShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The catalog of a field file, in two tables of the file itself.
///
/// @param connection to an engine
/// @param file the name under which the file is attached to it
record CatalogTables(DuckDBConnection connection, String file) {
    /// The generation of the tables, and of what counts as the fields of an event: raised when either changes, so that
    /// older files are made again.
    private static final int FORMAT = 3;

    private static final String ABOUT = "about";
    private static final String NAMES = "names";

    void write(DayFile day, FieldCatalog catalog) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE %1$s.about(format INTEGER NOT NULL, row_count BIGINT NOT NULL, first_id BIGINT NOT NULL,
                      last_id BIGINT NOT NULL, complete BOOLEAN NOT NULL, message_n BOOLEAN NOT NULL,
                      message_t BOOLEAN NOT NULL);
                    CREATE TABLE %1$s.names(name VARCHAR NOT NULL, col INTEGER NOT NULL, n BOOLEAN NOT NULL,
                      t BOOLEAN NOT NULL, more_n BOOLEAN NOT NULL, more_t BOOLEAN NOT NULL, row_count BIGINT NOT NULL)
                    """.formatted(file));
        }
        try (DuckDBAppender about = connection.createAppender(file, "main", ABOUT)) {
            about.beginRow()
                    .append(FORMAT)
                    .append(day.rows())
                    .append(day.firstId())
                    .append(day.lastId())
                    .append(catalog.isComplete())
                    .append(catalog.messages().hasNumbers())
                    .append(catalog.messages().hasTexts())
                    .endRow();
        }
        try (DuckDBAppender names = connection.createAppender(file, "main", NAMES)) {
            for (FieldCatalog.Entry entry : catalog.entries()) {
                FieldPlace place = entry.place();
                names.beginRow()
                        .append(entry.name())
                        .append(place.column())
                        .append(place.columns().hasNumbers())
                        .append(place.columns().hasTexts())
                        .append(place.more().hasNumbers())
                        .append(place.more().hasTexts())
                        .append(entry.rows())
                        .endRow();
            }
        }
    }

    /// The catalog.
    ///
    /// @throws SQLException when this is not the field file of the day file as it is now
    FieldCatalog read(DayFile day) throws SQLException {
        List<FieldCatalog.Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, col, n, t, more_n, more_t, row_count FROM " + file + "." + NAMES)) {
            while (row.next()) {
                FieldPlace place = new FieldPlace(
                        row.getInt(2),
                        FieldShape.of(row.getBoolean(3), row.getBoolean(4)),
                        FieldShape.of(row.getBoolean(5), row.getBoolean(6)));
                entries.add(new FieldCatalog.Entry(row.getString(1), place, row.getLong(7)));
            }
        }
        return withAbout(entries, day);
    }

    private FieldCatalog withAbout(List<FieldCatalog.Entry> entries, DayFile day) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet about = statement.executeQuery("""
                        SELECT format, row_count, first_id, last_id, complete, message_n, message_t, (SELECT count(*) FROM %1$s.%2$s)
                        FROM %1$s.%3$s""".formatted(file, FieldFile.TABLE, ABOUT))) {
            if (!about.next()) {
                throw new SQLException("no row in " + ABOUT + " (expected: one)");
            }
            expect("format", about.getLong(1), FORMAT);
            expect("rows", about.getLong(2), day.rows());
            expect("first id", about.getLong(3), day.firstId());
            expect("last id", about.getLong(4), day.lastId());
            expect("rows of " + FieldFile.TABLE, about.getLong(8), day.rows());
            return new FieldCatalog(
                    entries, about.getBoolean(5), FieldShape.of(about.getBoolean(6), about.getBoolean(7)));
        }
    }

    private static void expect(String what, long found, long expected) throws SQLException {
        if (found != expected) {
            throw new SQLException(what + ": " + found + " (expected: " + expected + ")");
        }
    }
}
