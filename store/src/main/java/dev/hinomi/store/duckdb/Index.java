package dev.hinomi.store.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.StreamSpan;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What is asked for too often to read it from files: the newest point of each series, the span of each stream, the
/// greatest event id. Built on open from the summaries in the files, then kept by the writer.
final class Index {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Long> newest = new HashMap<>();
    private final Map<Long, Map<Long, Span>> spans = new HashMap<>();
    /// Groups whose spans are being read anew, with what was added meanwhile.
    private final Map<Long, Map<Long, Span>> rebuilding = new HashMap<>();

    /// Of the events that can be read.
    private long maxEventId;

    /// What was given to an append that failed may be on the disk all the same, so it is not given again.
    private long lastGivenId;

    Index(long maxEventId) {
        this.maxEventId = maxEventId;
        this.lastGivenId = maxEventId;
    }

    /// The first of `count` ids in a row that were never given before.
    long giveIds(int count) {
        lock.lock();
        try {
            long first = lastGivenId + 1;
            lastGivenId += count;
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// The greatest id that was given, whether or not its event was stored.
    long lastGivenId() {
        lock.lock();
        try {
            return lastGivenId;
        } finally {
            lock.unlock();
        }
    }

    /// Adds rows that were stored.
    ///
    /// @param lastId of the events
    void add(Collection<NewEventRow> events, long lastId, Collection<PointRow> points) {
        lock.lock();
        try {
            maxEventId = Math.max(maxEventId, lastId);
            for (NewEventRow row : events) {
                long time = row.time().toEpochMilli();
                Span span = new Span(
                        time,
                        time,
                        row.ingestion().toEpochMilli(),
                        row.message().getBytes(UTF_8).length);
                merge(spans, row.group(), row.stream(), span);
                if (rebuilding.containsKey(row.group())) {
                    merge(rebuilding, row.group(), row.stream(), span);
                }
            }
            for (PointRow row : points) {
                newest.merge(row.series(), row.time().toEpochMilli(), Math::max);
            }
        } finally {
            lock.unlock();
        }
    }

    void addSpan(long group, long stream, Span span) {
        lock.lock();
        try {
            merge(spans, group, stream, span);
        } finally {
            lock.unlock();
        }
    }

    void addNewest(long series, long time) {
        lock.lock();
        try {
            newest.merge(series, time, Math::max);
        } finally {
            lock.unlock();
        }
    }

    /// Adds the id of an event that was found in a file.
    void addEventId(long id) {
        lock.lock();
        try {
            maxEventId = Math.max(maxEventId, id);
            lastGivenId = Math.max(lastGivenId, id);
        } finally {
            lock.unlock();
        }
    }

    long maxEventId() {
        lock.lock();
        try {
            return maxEventId;
        } finally {
            lock.unlock();
        }
    }

    Map<Long, Instant> newest() {
        lock.lock();
        try {
            Map<Long, Instant> copy = HashMap.newHashMap(newest.size());
            newest.forEach((series, time) -> copy.put(series, Instant.ofEpochMilli(time)));
            return copy;
        } finally {
            lock.unlock();
        }
    }

    Map<Long, StreamSpan> spans(long group) {
        lock.lock();
        try {
            Map<Long, StreamSpan> copy = new HashMap<>();
            spans.getOrDefault(group, Map.of()).forEach((stream, span) -> copy.put(stream, span.toPublic()));
            return copy;
        } finally {
            lock.unlock();
        }
    }

    /// The bytes of the group's messages.
    long bytes(long group) {
        lock.lock();
        try {
            return spans.getOrDefault(group, Map.of()).values().stream()
                    .mapToLong(Span::bytes)
                    .sum();
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            newest.clear();
            spans.clear();
            rebuilding.clear();
            maxEventId = 0;
            lastGivenId = 0;
        } finally {
            lock.unlock();
        }
    }

    void removeGroup(long group) {
        lock.lock();
        try {
            spans.remove(group);
        } finally {
            lock.unlock();
        }
    }

    void removeStream(long group, long stream) {
        lock.lock();
        try {
            Map<Long, Span> streams = spans.get(group);
            if (streams != null) {
                streams.remove(stream);
            }
            if (rebuilding.containsKey(group)) {
                rebuilding.get(group).remove(stream);
            }
        } finally {
            lock.unlock();
        }
    }

    void removePointsBefore(long time) {
        lock.lock();
        try {
            newest.values().removeIf(last -> last < time);
        } finally {
            lock.unlock();
        }
    }

    /// Begins to keep apart what is added to the group from now on.
    void beginRebuild(long group) {
        lock.lock();
        try {
            rebuilding.put(group, new HashMap<>());
        } finally {
            lock.unlock();
        }
    }

    /// Replaces the group's spans by those read since [#beginRebuild] and whatever was added meanwhile; null to leave
    /// them as they are.
    void endRebuild(long group, @Nullable Map<Long, Span> read) {
        lock.lock();
        try {
            Map<Long, Span> added = rebuilding.remove(group);
            if (read != null) {
                Map<Long, Span> whole = new HashMap<>(read);
                if (added != null) {
                    added.forEach((stream, span) -> whole.merge(stream, span, Span::union));
                }
                spans.put(group, whole);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void merge(Map<Long, Map<Long, Span>> into, long group, long stream, Span span) {
        into.computeIfAbsent(group, key -> new HashMap<>()).merge(stream, span, Span::union);
    }

    /// Times in milliseconds.
    ///
    /// @param bytes of the messages in UTF-8
    record Span(long first, long last, long ingestion, long bytes) {
        Span union(Span other) {
            return new Span(
                    Math.min(first, other.first),
                    Math.max(last, other.last),
                    Math.max(ingestion, other.ingestion),
                    bytes + other.bytes);
        }

        StreamSpan toPublic() {
            return new StreamSpan(
                    Instant.ofEpochMilli(first), Instant.ofEpochMilli(last), Instant.ofEpochMilli(ingestion));
        }
    }
}
