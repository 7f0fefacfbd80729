package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.StreamSpan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.manifest.Deletion;
import dev.hinomi.store.manifest.Manifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The telemetry store in DuckDB files. See the module's README for the files and what they survive.
public final class DuckDbStore implements TelemetryStore {
    private final StoreDirectory directory;
    private final Engines engines;
    private final Index index;
    private final Views views;
    private final ReadThreads reads;
    private final HotWriter writer;

    private DuckDbStore(StoreDirectory directory, Manifest manifest, StoreSettings settings) {
        this.directory = directory;
        this.engines = new Engines(directory, settings);
        this.index = new Index(manifest.load().maxEventId());
        this.views = new Views(manifest, index::maxEventId, file -> {});
        this.reads = new ReadThreads(engines, views, settings.readers());
        this.writer = HotWriter.start(engines, views, index, settings, () -> {});
    }

    /// Opens the store in a directory, which is made if need be and belongs to one process at a time.
    ///
    /// @param timers its clock says when a hot file is old enough to be sealed
    public static DuckDbStore open(Path directory, Manifest manifest, StoreSettings settings, Timers timers) {
        StoreDirectory claimed = StoreDirectory.claim(directory);
        try {
            claimed.clean(manifest.load());
            DuckDbStore store = new DuckDbStore(claimed, manifest, settings);
            store.reads.call(read -> {
                IndexReads.fill(read, store.index);
                return store;
            });
            return store;
        } catch (RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    @Override
    public void appendPoints(List<PointRow> rows) {
        if (!rows.isEmpty()) {
            writer.append(List.of(), List.copyOf(rows));
        }
    }

    @Override
    public List<PointRow> points(Collection<Long> series, Instant start, Instant end) {
        Millis range = Millis.of(start, end);
        return series.isEmpty() || range.isEmpty()
                ? List.of()
                : reads.call(read -> PointReads.points(read, series, range));
    }

    @Override
    public Map<Long, Instant> newestPoints() {
        return index.newest();
    }

    @Override
    public void appendEvents(List<EventRow> rows) {
        if (!rows.isEmpty()) {
            writer.append(List.copyOf(rows), List.of());
        }
    }

    @Override
    public List<EventRow> events(EventScan scan) {
        return reads.call(read -> EventReads.page(read, scan));
    }

    @Override
    public Map<Long, StreamSpan> streamSpans(long group) {
        return index.spans(group);
    }

    @Override
    public long maxEventId() {
        return index.maxEventId();
    }

    @Override
    public void deleteGroup(long group) {
        writer.between(() -> {
            views.update(layout -> layout.addDeletion(new Deletion.Group(layout.lastDeletion() + 1, group)));
            index.removeGroup(group);
        });
    }

    @Override
    public void deleteStream(long group, long stream) {
        writer.between(() -> {
            views.update(layout -> layout.addDeletion(new Deletion.Stream(layout.lastDeletion() + 1, group, stream)));
            index.removeStream(group, stream);
        });
    }

    @Override
    public long expireEvents(long group, Instant before) {
        long limit = Millis.ceiling(before);
        long lastId = index.maxEventId();
        long count = reads.call(read -> EventReads.countBefore(read, group, limit, lastId));
        if (count > 0) {
            writer.between(() -> {
                views.update(layout ->
                        layout.addDeletion(new Deletion.EventsBefore(layout.lastDeletion() + 1, group, limit, lastId)));
                index.beginRebuild(group);
            });
            index.endRebuild(group, reads.call(read -> EventReads.spans(read, group)));
        }
        return count;
    }

    @Override
    public void expirePoints(Instant before) {
        long limit = Millis.ceiling(before);
        writer.between(() -> {
            // Points have no ids by which later ones could be told: what is there is closed off in its file.
            writer.rotate();
            views.update(layout -> layout.addDeletion(new Deletion.PointsBefore(layout.lastDeletion() + 1, limit)));
            index.removePointsBefore(limit);
        });
    }

    @Override
    public void close() {
        writer.close();
        reads.close();
        engines.close();
        directory.close();
    }
}
