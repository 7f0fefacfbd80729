package dev.hinomi.delivery.bucket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The buckets of the settings, each opened at its first use.
public final class Buckets implements AutoCloseable {
    private final Map<String, BucketSettings> settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bucket> open = new HashMap<>();

    /// @param settings by the bucket's name
    public Buckets(Map<String, BucketSettings> settings) {
        this.settings = Map.copyOf(settings);
    }

    /// A bucket and what is written to it.
    public record Found(Bucket bucket, ExportFormat format) {}

    /// The bucket of this name; empty when the settings have none.
    public Optional<Found> find(String name) {
        BucketSettings known = settings.get(name);
        if (known == null) {
            return Optional.empty();
        }
        lock.lock();
        try {
            Bucket bucket = open.computeIfAbsent(name, _ -> open(known.place()));
            return Optional.of(new Found(bucket, known.format()));
        } finally {
            lock.unlock();
        }
    }

    private static Bucket open(BucketSettings.Place place) {
        return switch (place) {
            case BucketSettings.Place.Directory directory -> new DirectoryBucket(directory.path());
            case BucketSettings.Place.S3 s3 -> S3Bucket.open(s3);
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            open.values().forEach(Bucket::close);
            open.clear();
        } finally {
            lock.unlock();
        }
    }
}
