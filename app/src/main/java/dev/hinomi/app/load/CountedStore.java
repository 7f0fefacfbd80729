package dev.hinomi.app.load;

import dev.hinomi.api.load.Load;
import dev.hinomi.api.load.Measure;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A store whose appends are counted once they are durable: every way in for telemetry ends at one.
public final class CountedStore implements TelemetryStore {
    private final TelemetryStore store;
    private final Load load;

    public CountedStore(TelemetryStore store, Load load) {
        this.store = store;
        this.load = load;
    }

    @Override
    public long append(List<NewEventRow> events, List<PointRow> points) {
        long first = store.append(events, points);
        if (!events.isEmpty()) {
            load.add(Measure.LOG_EVENTS, events.size());
            load.add(Measure.LOG_BYTES, bytes(events));
        }
        if (!points.isEmpty()) {
            load.add(Measure.DATA_POINTS, points.size());
        }
        return first;
    }

    private static long bytes(List<NewEventRow> events) {
        long bytes = 0;
        for (NewEventRow event : events) {
            bytes += utf8Length(event.message());
        }
        return bytes;
    }

    /// Without the copy that [String#getBytes] makes. The two halves of a character outside the basic plane are four
    /// bytes together.
    static long utf8Length(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c >= 0x800 && !Character.isSurrogate(c) ? 2 : 1;
            }
        }
        return bytes;
    }

    @Override
    public List<PointRow> points(Collection<Long> series, Instant start, Instant end) {
        return store.points(series, start, end);
    }

    @Override
    public List<PointSums> sums(PointScan scan) {
        return store.sums(scan);
    }

    @Override
    public void values(PointScan scan, PointValues to) {
        store.values(scan, to);
    }

    @Override
    public Map<Long, Instant> newestPoints() {
        return store.newestPoints();
    }

    @Override
    public EventPage page(EventScan scan) {
        return store.page(scan);
    }

    @Override
    public List<EventRow> eventsAfter(long afterId, Set<Long> groups, int limit) {
        return store.eventsAfter(afterId, groups, limit);
    }

    @Override
    public void watch(AppendWatch watch) {
        store.watch(watch);
    }

    @Override
    public void listen(CommitListener listener) {
        store.listen(listener);
    }

    @Override
    public Map<Long, StreamSpan> streamSpans(long group) {
        return store.streamSpans(group);
    }

    @Override
    public long storedBytes(long group) {
        return store.storedBytes(group);
    }

    @Override
    public List<String> damage() {
        return store.damage();
    }

    @Override
    public long maxEventId() {
        return store.maxEventId();
    }

    @Override
    public void deleteGroup(long group) {
        store.deleteGroup(group);
    }

    @Override
    public void deleteStream(long group, long stream) {
        store.deleteStream(group, stream);
    }

    @Override
    public long expireEvents(long group, Instant before) {
        return store.expireEvents(group, before);
    }

    @Override
    public void expirePoints(Instant before) {
        store.expirePoints(before);
    }

    @Override
    public void foldPoints(PointFold fold) {
        store.foldPoints(fold);
    }

    @Override
    public void close() {
        store.close();
    }
}
