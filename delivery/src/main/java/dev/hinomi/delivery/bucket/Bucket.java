package dev.hinomi.delivery.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// Objects by key. Every implementation passes `BucketKit`. Blocking.
public interface Bucket extends AutoCloseable {
    /// Stores a file under a key, in place of what is there; whole or not at all. Durable on return.
    void put(String key, Path file) throws IOException;

    /// The content under a key; throws [java.nio.file.NoSuchFileException] when there is none.
    InputStream read(String key) throws IOException;

    /// All keys that start so, in order.
    List<String> keys(String prefix) throws IOException;

    /// Deletes what is under a key, if anything is.
    void delete(String key) throws IOException;

    @Override
    void close();
}
