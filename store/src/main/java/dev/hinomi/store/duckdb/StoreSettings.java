package dev.hinomi.store.duckdb;

import java.time.Duration;

/// How the store uses the machine.
///
/// @param threads DuckDB's own threads for one query or one sealing
/// @param memoryMegabytes what DuckDB may hold in memory; queries and sealing beyond it spill to the store's directory
/// @param readers how many reads run at a time; further ones wait
/// @param commitRows a group commit takes waiting batches until it has this many rows
/// @param linger how long a group commit waits at most for the callers of the last one; zero: it takes those that came
///     meanwhile
/// @param hotRows a hot file with this many rows is closed and sealed
/// @param hotBytes the same, by the size of messages
/// @param hotAge the same, by the time since its first row
/// @param attachedFiles how many day files stay open for reading
/// @param maintenance how often deleted and expired rows are removed from the files
public record StoreSettings(
        int threads,
        int memoryMegabytes,
        int readers,
        int commitRows,
        Duration linger,
        int hotRows,
        long hotBytes,
        Duration hotAge,
        int attachedFiles,
        Duration maintenance) {
    /// For a server that shares its machine.
    public static final StoreSettings DEFAULT = new StoreSettings(
            1, 512, 4, 5_000, Duration.ofMillis(5), 100_000, 32 << 20, Duration.ofMinutes(10), 64, Duration.ofHours(6));

    public StoreSettings {
        atLeast("threads", threads, 1);
        atLeast("memoryMegabytes", memoryMegabytes, 64);
        atLeast("readers", readers, 1);
        atLeast("commitRows", commitRows, 1);
        atLeast("hotRows", hotRows, 1);
        atLeast("hotBytes", hotBytes, 1);
        atLeast("attachedFiles", attachedFiles, 1);
        if (linger.isNegative()) {
            throw new IllegalArgumentException("linger: " + linger + " (expected: zero or more)");
        }
    }

    /// The same with hot files of at most `rows` rows.
    public StoreSettings withHotRows(int rows) {
        return new StoreSettings(
                threads,
                memoryMegabytes,
                readers,
                commitRows,
                linger,
                rows,
                hotBytes,
                hotAge,
                attachedFiles,
                maintenance);
    }

    /// The same with at most `files` day files open for reading.
    public StoreSettings withAttachedFiles(int files) {
        return new StoreSettings(
                threads, memoryMegabytes, readers, commitRows, linger, hotRows, hotBytes, hotAge, files, maintenance);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: at least " + least + ")");
        }
    }
}
