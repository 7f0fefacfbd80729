package dev.hinomi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where telemetry lies. Appends return when the rows are durable: they survive `kill -9` and power loss. Rows may come
/// in any order of time; times are kept in whole milliseconds. A call that cannot be served now, for instance because
/// the disk is full, fails with [dev.hinomi.kernel.Fault.Unavailable]; whether the rows of an append that failed so are
/// stored is not known, but they are stored together or not at all. Blocking; the native calls run on the
/// implementation's own platform threads.
public interface TelemetryStore extends AutoCloseable {
    /// Stores the rows, all or none.
    ///
    /// @return the id of the first event; the others follow one by one in the order of the list. 0 without events
    long append(List<NewEventRow> events, List<PointRow> points);

    /// Stores the rows, all or none.
    default void appendPoints(List<PointRow> rows) {
        append(List.of(), rows);
    }

    /// Stores the rows, all or none.
    ///
    /// @return the id of the first
    default long appendEvents(List<NewEventRow> rows) {
        return append(rows, List.of());
    }

    /// The points of the series in the range, by series and then by time.
    List<PointRow> points(Collection<Long> series, Instant start, Instant end);

    /// The points of each group and period, summed up; by group and period.
    List<PointSums> sums(PointScan scan);

    /// The different values of each group and period whose values are all known, since no statistic set is among
    /// its points; negative ones too. Of values that were folded together there is one. The sink is called by a
    /// thread of the store and must not call the store.
    void values(PointScan scan, PointValues to);

    /// The time of the newest point of each series.
    Map<Long, Instant> newestPoints();

    /// The first events of a scan, until its limit is reached or a good deal was looked at in vain.
    EventPage page(EventScan scan);

    /// The first events of a scan up to its limit.
    default List<EventRow> events(EventScan scan) {
        EventPage page = page(scan);
        List<EventRow> rows = new ArrayList<>(page.rows());
        while (page.reached() != null && rows.size() < scan.limit()) {
            page = page(scan.from(page.reached(), scan.limit() - rows.size()));
            rows.addAll(page.rows());
        }
        return rows;
    }

    /// The first events with greater ids, by id, whatever their time.
    ///
    /// @param groups only of these; of all when empty
    /// @param limit the greatest number of events; if fewer come back there are no more now
    List<EventRow> eventsAfter(long afterId, Set<Long> groups, int limit);

    /// Lets `watch` stand around every later append that has points, in place of the one before.
    void watch(AppendWatch watch);

    /// Tells of every later commit that has events.
    void listen(CommitListener listener);

    /// First and last times per stream of a group, for all its streams that have events.
    Map<Long, StreamSpan> streamSpans(long group);

    /// How many bytes the messages of the group's events have, in UTF-8.
    long storedBytes(long group);

    /// What is damaged, a line for each file that cannot be read; reads that need one of them fail.
    default List<String> damage() {
        return List.of();
    }

    /// The id of the newest event that can be read or could be before it was deleted; 0 when none was ever stored.
    long maxEventId();

    /// Deletes whatever belongs to the group, whose id must never be used again.
    void deleteGroup(long group);

    /// Deletes whatever belongs to the stream of the group; its id must never be used again.
    void deleteStream(long group, long stream);

    /// Deletes the events of the group before an instant, and returns their number. Events that arrive later are not
    /// concerned, however old they are.
    long expireEvents(long group, Instant before);

    /// Deletes all points before an instant. Points that arrive later are not concerned.
    void expirePoints(Instant before);

    /// Lets the store fold old points. Whoever sums up bins, or whole numbers of them, gets the same as before.
    void foldPoints(PointFold fold);

    @Override
    void close();
}
