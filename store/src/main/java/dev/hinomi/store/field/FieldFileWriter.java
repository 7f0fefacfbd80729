package dev.hinomi.store.field;

import dev.hinomi.store.internal.ChunkedResults;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.table.EventFields;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunctionBuilder;

/// Writes a field file from the events of a day file.
final class FieldFileWriter {
    /// How many rows of a file are looked at to find the fields that get columns, in how many places. It is sorted by
    /// group and time: a look at one place would see one group.
    private static final int SAMPLE_PLACES = 32;

    private static final int SAMPLE_ROWS = 16_384;

    /// The most rows that DuckDB hands over at once.
    private static final int VECTOR = 2_048;

    private static final String EVENTS = "day";
    private static final String FILE = "made";
    private static final String FUNCTION = "encoded";

    private final Path spill;
    private final EventFields fields;

    FieldFileWriter(Path spill, EventFields fields) {
        this.spill = spill;
        this.fields = fields;
    }

    /// Writes the file, durably but for its name. When that fails, there is none.
    ///
    /// @param events of the day file
    /// @param file to be made
    /// @param stopped asked at times whether to give up, with a [java.util.concurrent.CancellationException]
    FieldCatalog write(DayFile day, Path events, Path file, BooleanSupplier stopped) throws SQLException, IOException {
        try {
            delete(file);
            FieldCatalog catalog;
            try (FieldEngine engine = FieldEngine.start(spill)) {
                engine.read(events, EVENTS);
                engine.create(file, FILE);
                catalog = fill(engine, day, stopped);
                new CatalogTables(engine.connection(), FILE).write(day, catalog);
                engine.execute("COMMIT");
                engine.execute("CHECKPOINT " + FILE);
                engine.execute("DETACH " + FILE);
            }
            try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            return catalog;
        } catch (SQLException | IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    }

    private FieldCatalog fill(FieldEngine engine, DayFile day, BooleanSupplier stopped) throws SQLException {
        Census census = census(engine, day);
        List<FieldColumn> columns = census.columns();
        FieldEncoder encoder = new FieldEncoder(columns, VECTOR);
        try (DuckDBConnection reading = engine.connection().duplicate().unwrap(DuckDBConnection.class);
                DuckDBPreparedStatement statement = select(reading, "");
                DuckDBChunkedResult events = statement.query()) {
            EncodedEvents encoded = new EncodedEvents(events, fields, columns, encoder, stopped);
            try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
                function.withName(FUNCTION).withFunction(encoded).register(engine.connection());
                engine.execute("BEGIN TRANSACTION");
                String table = FILE + "." + FieldFile.TABLE;
                // Of the rest it saves half the size: the same names come again and again. An empty one it would make
                // larger.
                String compression = census.hasRest() ? " USING COMPRESSION zstd" : "";
                engine.execute("CREATE TABLE " + table + "(" + encoded.definition(compression) + ")");
                engine.execute("INSERT INTO " + table + " SELECT * FROM " + FUNCTION + "()");
            } catch (SQLException e) {
                encoded.throwFailure();
                throw e;
            }
            if (encoded.rows() != day.rows()) {
                throw new SQLException(encoded.rows() + " rows can be read (expected: " + day.rows() + ")");
            }
        }
        return encoder.catalog();
    }

    private Census census(FieldEngine engine, DayFile day) throws SQLException {
        Census census = new Census();
        long step = Math.max(SAMPLE_ROWS, day.rows()) / SAMPLE_PLACES;
        long length = SAMPLE_ROWS / SAMPLE_PLACES;
        for (long from = 0; from < day.rows(); from += step) {
            String range = " WHERE rowid BETWEEN " + from + " AND " + (from + length - 1);
            try (DuckDBPreparedStatement statement = select(engine.connection(), range);
                    DuckDBChunkedResult events = statement.query()) {
                while (events.nextChunk()) {
                    count(events.chunk(), census);
                }
                ChunkedResults.requireWhole(events);
            }
        }
        return census;
    }

    private void count(DuckDBDataChunkReader chunk, Census census) {
        for (long row = 0; row < chunk.rowCount(); row++) {
            census.row();
            fields.discover(EncodedEvents.event(chunk, row), census);
        }
    }

    private static DuckDBPreparedStatement select(DuckDBConnection connection, String condition) throws SQLException {
        return connection
                .prepareStatement("SELECT " + EncodedEvents.EVENT_COLUMNS + " FROM " + EVENTS + ".events" + condition)
                .unwrap(DuckDBPreparedStatement.class);
    }
}
