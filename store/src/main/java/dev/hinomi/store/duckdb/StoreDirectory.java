package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.field.FieldFiles;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.HotFile;
import dev.hinomi.store.manifest.Layout;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The store's directory, held by one process at a time.
final class StoreDirectory implements AutoCloseable {
    private static final Pattern DATA_FILE =
            Pattern.compile("((?:hot|events-.*|points-.*)-\\d{8,})\\.(?:db(?:\\.wal.*)?|summary)");

    /// A field file, also one that was not finished. The first group is what it shares with the name of its day file.
    private static final Pattern FIELD_FILE = Pattern.compile("fields-(.*-\\d{8,}\\.db)(?:\\..*)?");

    private final Path path;
    private final FileChannel lockFile;

    private StoreDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static StoreDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new FaultException(new Fault.Unavailable("telemetry store: " + path
                        + " is in use by another process (expected: one server a directory)"));
            }
            return new StoreDirectory(path, lockFile);
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another store of this process
        }
    }

    Path path() {
        return path;
    }

    Path resolve(DataFile file) {
        return path.resolve(file.fileName());
    }

    /// What is known of a day file without opening it.
    Path summary(DayFile file) {
        return path.resolve(file.fileName().replace(".db", ".summary"));
    }

    /// Where DuckDB spills what does not fit in memory, each engine of queries in a directory of its own; emptied at
    /// start.
    Path temporary() {
        return path.resolve("spill");
    }

    /// Removes what a crash may have left: files that the layout does not name, and spilled data.
    void clean(Layout layout) {
        Set<String> named = layout.files().map(DataFile::fileName).collect(Collectors.toSet());
        try {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    if (isLeftOver(file.getFileName().toString(), named)) {
                        Files.delete(file);
                    }
                }
            }
            if (Files.isDirectory(temporary())) {
                empty(temporary());
            }
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    private static void empty(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    empty(file);
                }
                Files.delete(file);
            }
        }
    }

    private static boolean isLeftOver(String name, Set<String> named) {
        Matcher data = DATA_FILE.matcher(name);
        if (data.matches()) {
            return !named.contains(data.group(1) + ".db");
        }
        Matcher fields = FIELD_FILE.matcher(name);
        return fields.matches()
                && (!named.contains("events-" + fields.group(1)) || !name.equals("fields-" + fields.group(1)));
    }

    /// Of a file that is missing, 0: whoever reads it says so.
    long size(DataFile file) {
        try {
            return Files.exists(resolve(file)) ? Files.size(resolve(file)) : 0;
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    /// Makes the names of new files durable.
    void sync() {
        try (FileChannel names = FileChannel.open(path)) {
            names.force(true);
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    /// Gives a file and its log names under which they do not count, and stay.
    void setAside(HotFile file) {
        for (String name : List.of(file.fileName(), file.fileName() + ".wal")) {
            try {
                if (Files.exists(path.resolve(name))) {
                    Files.move(path.resolve(name), path.resolve("damaged-" + name));
                }
            } catch (IOException e) {
                throw unavailable(path.resolve(name), e);
            }
        }
        sync();
    }

    /// Removes a file that no layout names and no reader uses.
    void delete(DataFile file) {
        Path data = resolve(file);
        try {
            Files.deleteIfExists(data);
            Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".wal"));
            if (file instanceof DayFile day) {
                Files.deleteIfExists(summary(day));
                Files.deleteIfExists(path.resolve(FieldFiles.fileName(day)));
            }
        } catch (IOException e) {
            throw unavailable(data, e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw unavailable(path, e);
        }
    }

    static FaultException unavailable(Path path, IOException e) {
        return new FaultException(new Fault.Unavailable("telemetry store: " + path + ": " + e), e);
    }
}
