package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.AppendWatch;
import dev.hinomi.store.CommitListener;
import dev.hinomi.store.EventPage;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointFold;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.PointScan;
import dev.hinomi.store.PointSums;
import dev.hinomi.store.PointValues;
import dev.hinomi.store.StreamSpan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.field.FieldFiles;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.Layout;
import dev.hinomi.store.manifest.Manifest;
import dev.hinomi.store.table.EventFields;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The telemetry store in DuckDB files. See the module's README for the files and what they survive.
public final class DuckDbStore implements TelemetryStore {
    private final StoreDirectory directory;
    private final Engines engines;
    private final Index index;
    private final Views views;
    private final Summaries summaries;
    private final Damage damage = new Damage();
    private final FileRemoval files;
    private final DaySummaries daySummaries;
    private final EventReads eventReads;
    private final EventSpans eventSpans;
    private final RowRemoval removal;
    private final ReadThreads reads;
    private final HotFiles hot;
    private final HotWriter writer;
    private final Housekeeping housekeeping;
    private final Timers timers;
    private final AtomicReference<@Nullable FieldFiles> fields = new AtomicReference<>();
    private volatile AppendWatch appendWatch = (_, append) -> append.getAsLong();

    private DuckDbStore(StoreDirectory directory, Manifest manifest, StoreSettings settings, Timers timers) {
        this.directory = directory;
        this.timers = timers;
        this.engines = new Engines(directory, settings);
        this.index = new Index(manifest.load().maxEventId());
        this.summaries = new Summaries(directory);
        this.files = new FileRemoval(directory, engines, summaries, damage);
        this.views = new Views(manifest, index::lastGivenId, files::drop);
        this.daySummaries = new DaySummaries(directory, summaries);
        this.eventReads = new EventReads(summaries, damage);
        this.eventSpans = new EventSpans(summaries, daySummaries, damage);
        this.reads = new ReadThreads(engines, views, settings.readers());
        this.hot = new HotFiles(directory, engines, views, index, settings);
        this.writer = new HotWriter(engines, hot, index, settings);
        this.removal = new RowRemoval(writer, hot, views, index, reads, eventReads, eventSpans);
        Sealer sealer = new Sealer(engines, views, hot, directory, daySummaries, damage);
        this.housekeeping = new Housekeeping(timers, settings, writer, hot, sealer);
    }

    /// Opens the store in a directory, which is made if need be and belongs to one process at a time.
    ///
    /// @param timers says when a hot file is old enough to be sealed and when dead rows are removed
    public static DuckDbStore open(Path directory, Manifest manifest, StoreSettings settings, Timers timers) {
        StoreDirectory claimed = StoreDirectory.claim(directory);
        try {
            claimed.clean(manifest.load());
            DuckDbStore store = new DuckDbStore(claimed, manifest, settings, timers);
            try {
                store.start();
            } catch (RuntimeException e) {
                store.reads.close();
                store.engines.close();
                throw e;
            }
            return store;
        } catch (RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    private void start() {
        reads.call(session -> {
            new IndexReads(index, eventSpans, daySummaries, damage).fill(session);
            return index;
        });
        files.setAsideDamaged(views);
        hot.tell(housekeeping::opened, housekeeping::closed);
        writer.start();
        housekeeping.start();
    }

    /// The events as they are now. Close it on a platform thread: files that only it needed are removed then.
    public EventSnapshot snapshot() {
        // In this order: whatever is there by the id is in the layout's files.
        long lastId = index.maxEventId();
        return new EventSnapshot(engines, summaries, damage, views.acquire(), lastId);
    }

    /// Tells of every file that goes, before it is removed. The listener is called by any thread and returns at once.
    public void whenDropped(Consumer<DataFile> listener) {
        files.whenDropped(listener);
    }

    /// Where queries may spill. What is there is removed when the store opens.
    public Path spillDirectory() {
        return directory.temporary();
    }

    /// Keeps field files beside the day files of events, from now until the store is closed. To be called once.
    ///
    /// @param reader finds the fields of events as they are stored
    public FieldFiles fields(EventFields reader) {
        EventDayFiles days =
                new EventDayFiles(views, index, damage, new Merges(file -> !damage.has(file), directory::size));
        Path spill = directory.temporary().resolve("fields");
        FieldFiles kept = new FieldFiles(directory.path(), spill, days, reader, timers);
        if (!fields.compareAndSet(null, kept)) {
            kept.close();
            throw new IllegalStateException("field files are kept already");
        }
        whenDropped(kept::forget);
        views.whenChanged(kept::look);
        kept.look();
        return kept;
    }

    /// Seals everything, removes dead rows and makes the field files, now; the store does so by itself in its own time.
    public void settle() {
        housekeeping.call(housekeeping::settle);
        Optional.ofNullable(fields.get()).ifPresent(FieldFiles::buildAll);
    }

    /// Forgets everything, event ids too: the store is as new.
    public void reset() {
        housekeeping.call(() -> writer.between(() -> {
            hot.closeOpen();
            index.clear();
            views.update(Layout::clear);
        }));
    }

    @Override
    public long append(List<NewEventRow> events, List<PointRow> points) {
        if (points.isEmpty()) {
            return events.isEmpty() ? 0 : writer.append(List.copyOf(events), List.of());
        }
        return appendWatch.around(points, () -> writer.append(List.copyOf(events), List.copyOf(points)));
    }

    @Override
    public void watch(AppendWatch watch) {
        appendWatch = watch;
    }

    @Override
    public List<PointRow> points(Collection<Long> series, Instant start, Instant end) {
        Millis range = Millis.of(start, end);
        return series.isEmpty() || range.isEmpty()
                ? List.of()
                : reads.call(session -> PointReads.points(session, series, range));
    }

    @Override
    public List<PointSums> sums(PointScan scan) {
        return reads.call(session -> new PointMerges(session, scan).sums());
    }

    @Override
    public void values(PointScan scan, PointValues to) {
        reads.call(session -> new PointMerges(session, scan).values(to));
    }

    @Override
    public Map<Long, Instant> newestPoints() {
        return index.newest();
    }

    @Override
    public EventPage page(EventScan scan) {
        return reads.call(session -> eventReads.page(session, scan));
    }

    @Override
    public List<EventRow> eventsAfter(long afterId, Set<Long> groups, int limit) {
        return reads.call(session -> EventsById.after(session, afterId, groups, limit));
    }

    @Override
    public void listen(CommitListener listener) {
        writer.listen(listener);
    }

    @Override
    public Map<Long, StreamSpan> streamSpans(long group) {
        return index.spans(group);
    }

    @Override
    public long storedBytes(long group) {
        return index.bytes(group);
    }

    @Override
    public List<String> damage() {
        return damage.all();
    }

    @Override
    public long maxEventId() {
        return index.maxEventId();
    }

    @Override
    public void deleteGroup(long group) {
        removal.deleteGroup(group);
    }

    @Override
    public void deleteStream(long group, long stream) {
        removal.deleteStream(group, stream);
    }

    @Override
    public long expireEvents(long group, Instant before) {
        return removal.expireEvents(group, before);
    }

    @Override
    public void expirePoints(Instant before) {
        removal.expirePoints(before);
    }

    @Override
    public void foldPoints(PointFold fold) {
        housekeeping.fold(fold);
    }

    @Override
    public void close() {
        Optional.ofNullable(fields.get()).ifPresent(FieldFiles::close);
        writer.close();
        housekeeping.close();
        reads.close();
        engines.close();
        directory.close();
    }
}
