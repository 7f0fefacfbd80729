package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.Deletion;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Deletes and expires rows, durably on return: the manifest then says which, and every later read leaves them out. See
/// the [dev.hinomi.store.TelemetryStore] for what each does.
record RowRemoval(
        HotWriter writer,
        HotFiles hot,
        Views views,
        Index index,
        ReadThreads reads,
        EventReads eventReads,
        EventSpans eventSpans) {
    void deleteGroup(long group) {
        writer.between(() -> {
            views.update(layout -> layout.addDeletion(new Deletion.Group(layout.lastDeletion() + 1, group)));
            index.removeGroup(group);
        });
    }

    void deleteStream(long group, long stream) {
        writer.between(() -> {
            views.update(layout -> layout.addDeletion(new Deletion.Stream(layout.lastDeletion() + 1, group, stream)));
            index.removeStream(group, stream);
        });
    }

    long expireEvents(long group, Instant before) {
        long limit = Millis.ceiling(before);
        long lastId = index.maxEventId();
        long count = reads.call(session -> eventReads.countBefore(session, group, limit, lastId));
        if (count > 0) {
            AtomicLong stored = new AtomicLong();
            writer.between(() -> {
                views.update(layout ->
                        layout.addDeletion(new Deletion.EventsBefore(layout.lastDeletion() + 1, group, limit, lastId)));
                index.beginRebuild(group);
                stored.set(index.maxEventId());
            });
            @Nullable Map<Long, Index.Span> living = null;
            try {
                living = reads.call(session -> eventSpans.living(session, group, stored.get()));
            } finally {
                index.endRebuild(group, living);
            }
        }
        return count;
    }

    void expirePoints(Instant before) {
        long limit = Millis.ceiling(before);
        writer.between(() -> {
            // Points have no ids by which later ones could be told: what is there is closed off in its file.
            hot.closeOpen();
            views.update(layout -> layout.addDeletion(new Deletion.PointsBefore(layout.lastDeletion() + 1, limit)));
            index.removePointsBefore(limit);
        });
    }
}
