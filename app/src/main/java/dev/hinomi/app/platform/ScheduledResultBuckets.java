package dev.hinomi.app.platform;

import dev.hinomi.delivery.bucket.Buckets;
import dev.hinomi.insights.schedule.ResultBuckets;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Results of scheduled queries go into the buckets of the settings, where exported events go, too.
final class ScheduledResultBuckets implements ResultBuckets {
    private final Buckets buckets;

    ScheduledResultBuckets(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public boolean has(String bucket) {
        return buckets.find(bucket).isPresent();
    }

    @Override
    public void put(String bucket, String key, Path file) throws IOException {
        Buckets.Found found = buckets.find(bucket)
                .orElseThrow(() -> new NoSuchFileException(bucket, null, "is not a bucket of the settings any more"));
        found.bucket().put(key, file);
    }
}
