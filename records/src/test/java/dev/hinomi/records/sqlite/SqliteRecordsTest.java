package dev.hinomi.records.sqlite;

import dev.hinomi.records.Records;
import dev.hinomi.records.RecordsKit;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteRecordsTest extends RecordsKit {
    @TempDir
    private Path directory;

    @Override
    protected Records open() {
        return SqliteRecords.open(directory.resolve("records.db"));
    }
}
