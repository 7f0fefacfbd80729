package dev.hinomi.store.duckdb;

import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TelemetryStoreKit;
import dev.hinomi.store.manifest.FileManifest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbStoreTest extends TelemetryStoreKit {
    @TempDir
    private Path directory;

    @Override
    protected TelemetryStore open() {
        return DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, new StillTimers());
    }

    @Override
    protected TelemetryStore settle(TelemetryStore store) {
        ((DuckDbStore) store).settle();
        store.close();
        return open();
    }
}
