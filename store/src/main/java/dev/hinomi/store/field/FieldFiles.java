package dev.hinomi.store.field;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.table.EventFields;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The field files of a store: makes them, finds them, and removes those that cannot be read.
public final class FieldFiles implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FieldFiles.class.getName());

    /// The catalogs of so many fields are held in memory.
    private static final int MAX_NAMES = 200_000;

    /// Field files are not to take the room that appends need.
    private static final long ROOM = 256L << 20;

    private static final String FILE = "file";

    private final ReentrantLock lock = new ReentrantLock();
    private final Path directory;
    private final Path spill;
    private final FieldFileWriter writer;
    private final FieldBuilder builder;

    /// Guarded by the lock, as what follows: those with a catalog in memory, the last used at the end.
    private final Map<Long, FieldFile> opened = new LinkedHashMap<>(16, 0.75f, true);

    /// The numbers of all that can be opened, as far as they were.
    private final Set<Long> whole = new HashSet<>();

    private int names;
    private @Nullable FieldEngine reader;

    /// @param directory of the store
    /// @param spill for what does not fit in memory
    /// @param days the day files of events
    /// @param fields finds the fields of events as they are stored
    public FieldFiles(Path directory, Path spill, DayFiles days, EventFields fields, Timers timers) {
        this.directory = directory;
        this.spill = spill;
        this.writer = new FieldFileWriter(spill, fields);
        this.builder = new FieldBuilder(timers, days, this::isMissing, this::build);
    }

    /// The name of the field file of a day file of events.
    public static String fileName(DayFile day) {
        return day.fileName().replaceFirst("^events", "fields");
    }

    private Path path(DayFile day) {
        return directory.resolve(fileName(day));
    }

    /// Looks for day files without a field file, soon. To be called when there are new ones.
    public void look() {
        builder.look();
    }

    /// Makes all that are missing, now.
    public void buildAll() {
        builder.buildAll();
    }

    /// The field file of a day file. When there is none (yet), the fields of its events are to be found in their
    /// messages, and it is made soon. It stays as long as the day file does. The call may open it and so must come
    /// from a platform thread.
    public Optional<FieldFile> find(DayFile day) {
        Optional<FieldFile> found = open(day);
        if (found.isEmpty()) {
            builder.want(day);
        }
        return found;
    }

    /// Says that a field file cannot be read. It is removed and made again; nobody finds it meanwhile.
    public void damaged(FieldFile file, Exception why) {
        lock.lock();
        try {
            FieldFile now = opened.get(file.day().number());
            if (now == null || now.equals(file)) {
                remove(file.day(), why);
            }
        } finally {
            lock.unlock();
        }
        builder.want(file.day());
    }

    /// Reads the whole file, and removes it as damaged when that fails: for whoever could not read something, and does
    /// not know in which of several files. Must come from a platform thread.
    public void check(FieldFile file) {
        try (FieldEngine engine = FieldEngine.start(spill)) {
            engine.read(file.path(), FILE);
            // A count would not look at the columns.
            engine.execute(
                    "CREATE TABLE whole AS SELECT max(hash(one)) FROM " + FILE + "." + FieldFile.TABLE + " AS one");
        } catch (SQLException e) {
            damaged(file, e);
        }
    }

    /// A file of the store goes; with a day file goes its field file.
    public void forget(DataFile file) {
        if (file instanceof DayFile day) {
            builder.forget(day);
            lock.lock();
            try {
                close(day);
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isMissing(DayFile day) {
        lock.lock();
        try {
            return !whole.contains(day.number()) && open(day).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<FieldFile> open(DayFile day) {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("a native call would hold the carrier of " + Thread.currentThread());
        }
        lock.lock();
        try {
            FieldFile file = opened.get(day.number());
            if (file == null && Files.exists(path(day))) {
                file = new FieldFile(day, path(day), read(day));
                opened(file);
            }
            return Optional.ofNullable(file);
        } catch (SQLException e) {
            remove(day, e);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private FieldCatalog read(DayFile day) throws SQLException {
        if (reader == null) {
            reader = FieldEngine.start(spill);
        }
        FieldEngine engine = reader;
        try {
            engine.read(path(day), FILE);
            FieldCatalog catalog = new CatalogTables(engine.connection(), FILE).read(day);
            engine.execute("DETACH " + FILE);
            return catalog;
        } catch (SQLException e) {
            // Whatever it still holds of the file goes with it.
            reader = null;
            engine.close();
            throw e;
        }
    }

    private void opened(FieldFile file) {
        close(file.day());
        opened.put(file.day().number(), file);
        whole.add(file.day().number());
        names += file.catalog().entries().size();
        Iterator<FieldFile> oldest = opened.values().iterator();
        while (names > MAX_NAMES && opened.size() > 1) {
            names -= oldest.next().catalog().entries().size();
            oldest.remove();
        }
    }

    private void close(DayFile day) {
        whole.remove(day.number());
        FieldFile file = opened.remove(day.number());
        if (file != null) {
            names -= file.catalog().entries().size();
        }
    }

    private void remove(DayFile day, Exception why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} cannot be read and is made again: {1}",
                fileName(day),
                String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
        close(day);
        try {
            Files.deleteIfExists(path(day));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a damaged field file stays", e);
        }
    }

    private void build(DayFile day, BooleanSupplier stopped) throws SQLException, IOException {
        Path events = directory.resolve(day.fileName());
        requireRoom(Files.size(events));
        Path unfinished = directory.resolve(fileName(day) + ".new");
        FieldCatalog catalog = writer.write(day, events, unfinished, stopped);
        lock.lock();
        try {
            Files.move(unfinished, path(day), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel fileNames = FileChannel.open(directory)) {
                fileNames.force(true);
            }
            opened(new FieldFile(day, path(day), catalog));
        } finally {
            lock.unlock();
        }
    }

    private void requireRoom(long events) throws IOException {
        long room = Files.getFileStore(directory).getUsableSpace();
        if (room < ROOM + 2 * events) {
            throw new IOException("free space: " + room + " bytes (expected: at least " + (ROOM + 2 * events) + ")");
        }
    }

    @Override
    public void close() {
        builder.close();
        lock.lock();
        try {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "DuckDB did not close cleanly", e);
        } finally {
            lock.unlock();
        }
    }
}
