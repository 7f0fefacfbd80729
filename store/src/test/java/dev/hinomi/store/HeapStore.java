package dev.hinomi.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A telemetry store in the heap, as plain as can be: what others are compared with, and enough for the tests of
/// modules that need a store.
public final class HeapStore implements TelemetryStore {
    private final List<PointRow> points = new ArrayList<>();
    private final List<EventRow> events = new ArrayList<>();
    private final List<CommitListener> listeners = new ArrayList<>();
    private volatile AppendWatch appendWatch = (_, append) -> append.getAsLong();
    private long maxEventId;

    @Override
    public long append(List<NewEventRow> newEvents, List<PointRow> newPoints) {
        return newPoints.isEmpty()
                ? store(newEvents, newPoints)
                : appendWatch.around(newPoints, () -> store(newEvents, newPoints));
    }

    @Override
    public void watch(AppendWatch watch) {
        appendWatch = watch;
    }

    private synchronized long store(List<NewEventRow> newEvents, List<PointRow> newPoints) {
        for (PointRow row : newPoints) {
            points.add(new PointRow(
                    row.series(), millis(row.time()), row.count(), row.sum(), row.min(), row.max(), row.exact()));
        }
        if (newEvents.isEmpty()) {
            return 0;
        }
        long first = maxEventId + 1;
        for (NewEventRow row : newEvents) {
            maxEventId++;
            events.add(new EventRow(
                    row.group(), row.stream(), maxEventId, millis(row.time()), millis(row.ingestion()), row.message()));
        }
        List<CommitListener.Committed> committed = List.of(new CommitListener.Committed(first, newEvents));
        listeners.forEach(listener -> listener.committed(committed));
        return first;
    }

    @Override
    public synchronized void listen(CommitListener listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized List<PointRow> points(Collection<Long> series, Instant start, Instant end) {
        return points.stream()
                .filter(row -> series.contains(row.series()))
                .filter(row -> !row.time().isBefore(start) && row.time().isBefore(end))
                .sorted(Comparator.comparingLong(PointRow::series).thenComparing(PointRow::time))
                .toList();
    }

    @Override
    public synchronized List<PointSums> sums(PointScan scan) {
        return HeapPoints.cells(scan, points).stream()
                .map(HeapPoints.Cell::sums)
                .toList();
    }

    @Override
    public synchronized void values(PointScan scan, PointValues to) {
        HeapPoints.cells(scan, points).stream()
                .filter(HeapPoints.Cell::known)
                .forEach(cell ->
                        cell.values().forEach((value, count) -> to.accept(cell.group(), cell.period(), value, count)));
    }

    @Override
    public synchronized Map<Long, Instant> newestPoints() {
        Map<Long, Instant> newest = new HashMap<>();
        for (PointRow row : points) {
            newest.merge(row.series(), row.time(), HeapStore::later);
        }
        return newest;
    }

    @Override
    public synchronized EventPage page(EventScan scan) {
        Comparator<EventRow> order = Comparator.comparing(EventRow::time).thenComparingLong(EventRow::id);
        Comparator<EventRow> direction = scan.newestFirst() ? order.reversed() : order;
        List<EventRow> rows = events.stream()
                .filter(row -> row.group() == scan.group())
                .filter(row -> scan.streams().isEmpty() || scan.streams().contains(row.stream()))
                .filter(row -> !row.time().isBefore(scan.start()) && row.time().isBefore(scan.end()))
                .filter(beyond(scan, direction))
                .filter(row -> scan.texts().holds(row.message()))
                .sorted(direction)
                .limit(scan.limit())
                .toList();
        return EventPage.whole(scan, rows, 0);
    }

    @Override
    public synchronized List<EventRow> eventsAfter(long afterId, Set<Long> groups, int limit) {
        return events.stream()
                .filter(row -> row.id() > afterId && (groups.isEmpty() || groups.contains(row.group())))
                .limit(limit)
                .toList();
    }

    private static Predicate<EventRow> beyond(EventScan scan, Comparator<EventRow> direction) {
        EventScan.Place after = scan.after();
        if (after == null) {
            return row -> true;
        }
        EventRow place = new EventRow(scan.group(), 0, after.id(), after.time(), after.time(), "");
        return row -> direction.compare(row, place) > 0;
    }

    @Override
    public synchronized Map<Long, StreamSpan> streamSpans(long group) {
        Map<Long, StreamSpan> spans = new HashMap<>();
        for (EventRow row : events) {
            if (row.group() == group) {
                spans.merge(
                        row.stream(),
                        new StreamSpan(row.time(), row.time(), row.ingestion()),
                        (a, b) -> new StreamSpan(
                                a.firstEvent().isBefore(b.firstEvent()) ? a.firstEvent() : b.firstEvent(),
                                later(a.lastEvent(), b.lastEvent()),
                                later(a.lastIngestion(), b.lastIngestion())));
            }
        }
        return spans;
    }

    @Override
    public synchronized long storedBytes(long group) {
        return events.stream()
                .filter(row -> row.group() == group)
                .mapToLong(row -> row.message().getBytes(UTF_8).length)
                .sum();
    }

    @Override
    public synchronized long maxEventId() {
        return maxEventId;
    }

    @Override
    public synchronized void deleteGroup(long group) {
        events.removeIf(row -> row.group() == group);
    }

    @Override
    public synchronized void deleteStream(long group, long stream) {
        events.removeIf(row -> row.group() == group && row.stream() == stream);
    }

    @Override
    public synchronized long expireEvents(long group, Instant before) {
        long size = events.size();
        events.removeIf(row -> row.group() == group && row.time().isBefore(before));
        return size - events.size();
    }

    @Override
    public synchronized void expirePoints(Instant before) {
        points.removeIf(row -> row.time().isBefore(before));
    }

    @Override
    public void foldPoints(PointFold fold) {}

    @Override
    public void close() {}

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
