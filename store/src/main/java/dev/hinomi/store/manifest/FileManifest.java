package dev.hinomi.store.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// A manifest in a file of its own, replaced by writing a second file, syncing it, renaming it over the first and
/// syncing the directory. One process at a time; the store's lock on its directory sees to that.
public final class FileManifest implements Manifest {
    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private Layout current;

    private FileManifest(Path file, Layout current) {
        this.file = file;
        this.current = current;
    }

    /// Opens the manifest in `file`, which need not exist yet; its directory must.
    public static FileManifest open(Path file) {
        try {
            return new FileManifest(file, Files.exists(file) ? LayoutText.parse(Files.readString(file)) : Layout.EMPTY);
        } catch (IOException e) {
            throw unavailable(file, e);
        }
    }

    @Override
    public Layout load() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean compareAndSet(Layout expected, Layout next) {
        lock.lock();
        try {
            if (current.version() != expected.version()) {
                return false;
            }
            write(LayoutText.write(next));
            current = next;
            return true;
        } catch (IOException e) {
            throw unavailable(file, e);
        } finally {
            lock.unlock();
        }
    }

    private void write(String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        // The rename itself is durable only once the directory is.
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
            directory.force(true);
        }
    }

    private static FaultException unavailable(Path file, IOException e) {
        return new FaultException(new Fault.Unavailable("store manifest " + file + ": " + e), e);
    }
}
