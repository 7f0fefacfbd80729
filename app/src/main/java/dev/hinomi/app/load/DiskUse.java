package dev.hinomi.app.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How much the files below a folder take. The folder is walked at most once a minute, by whoever asks.
public final class DiskUse {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Path folder;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant expires = Instant.MIN;
    private long bytes;

    public DiskUse(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public long bytes() {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (!now.isBefore(expires)) {
                bytes = measured();
                expires = now.plus(FRESH);
            }
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /// Files come and go meanwhile: one that has gone is not counted.
    private long measured() {
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + folder, e);
        }
        return sum.get();
    }
}
