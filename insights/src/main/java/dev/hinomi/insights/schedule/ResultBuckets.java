package dev.hinomi.insights.schedule;

import java.io.IOException;
import java.nio.file.Path;

/// Where results of scheduled queries may be put.
public interface ResultBuckets {
    /// Whether there is a bucket of this name.
    boolean has(String bucket);

    /// Stores a file under a key, in place of what is there; whole or not at all. Durable on return.
    void put(String bucket, String key, Path file) throws IOException;
}
