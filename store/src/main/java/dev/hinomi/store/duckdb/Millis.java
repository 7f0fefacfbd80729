package dev.hinomi.store.duckdb;

import java.time.Instant;

/// A range of milliseconds since the epoch, the end excluded.
public record Millis(long start, long end) {
    static final long DAY = 86_400_000;
    static final Millis ALL = new Millis(Long.MIN_VALUE, Long.MAX_VALUE);

    /// The stored times, which are whole milliseconds, in a range of instants.
    public static Millis of(Instant start, Instant end) {
        return new Millis(ceiling(start), ceiling(end));
    }

    /// The first whole millisecond that is not before the instant; the least or greatest long when out of range.
    static long ceiling(Instant instant) {
        if (instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) {
            return Long.MAX_VALUE;
        }
        long floor = instant.toEpochMilli();
        return Instant.ofEpochMilli(floor).isBefore(instant) ? floor + 1 : floor;
    }

    static Millis ofDay(long day) {
        return new Millis(day * DAY, (day + 1) * DAY);
    }

    public boolean isEmpty() {
        return start >= end;
    }

    boolean overlaps(Millis other) {
        return start < other.end && other.start < end;
    }

    /// The least range with both.
    Millis with(Millis other) {
        return new Millis(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// As SQL, on the column `ts`.
    public String condition() {
        return "ts >= " + literal(start) + " AND ts < " + literal(end);
    }

    /// The least long has no literal of its own in SQL; no row is as old as its neighbour.
    private static long literal(long value) {
        return Math.max(value, -Long.MAX_VALUE);
    }
}
