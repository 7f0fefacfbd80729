package dev.hinomi.delivery.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Objects as files under a directory. A file appears under its name only when it is whole and synced.
final class DirectoryBucket implements Bucket {
    /// Names of files that are still written begin so; no key does, as [FileNames] sees to it.
    private static final String UNFINISHED = ".unfinished-";

    private final Path root;

    DirectoryBucket(Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path target = path(key);
        Path folder = target.resolveSibling("").normalize();
        Files.createDirectories(folder);
        Path written = folder.resolve(UNFINISHED + UUID.randomUUID());
        try {
            Files.copy(file, written);
            sync(written, StandardOpenOption.WRITE);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        // The names of new folders are in the folders above them.
        for (Path each = folder; each != null && each.startsWith(root); each = each.getParent()) {
            sync(each, StandardOpenOption.READ);
        }
    }

    @Override
    public InputStream read(String key) throws IOException {
        return Files.newInputStream(path(key));
    }

    @Override
    public List<String> keys(String prefix) throws IOException {
        // The prefix may end within a name, so the walk begins at the last folder that it names whole.
        Path start = path(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(UNFINISHED))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(key -> key.startsWith(FileNames.of(prefix)))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Also removes the folders that are empty then.
    @Override
    public void delete(String key) throws IOException {
        Path file = path(key);
        Files.deleteIfExists(file);
        for (Path folder = file.getParent();
                folder != null && folder.startsWith(root) && !folder.equals(root) && isEmpty(folder);
                folder = folder.getParent()) {
            Files.deleteIfExists(folder);
        }
    }

    @Override
    public void close() {}

    private Path path(String key) {
        return root.resolve(FileNames.of(key));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (NoSuchFileException _) {
            return true;
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
