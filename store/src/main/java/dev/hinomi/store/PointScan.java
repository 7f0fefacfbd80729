package dev.hinomi.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Which points to put together: those of a group of series, in a period, are one answer. Groups and periods are told
/// by their place, 0 the first. The last period ends with the scan, even if it is shorter then.
///
/// @param groups the series of each group; a series may be in several, and counts in each once
/// @param start where the first period begins, on a whole millisecond
/// @param period of whole milliseconds
/// @param end exclusive
public record PointScan(List<List<Long>> groups, Instant start, Duration period, Instant end) {
    public PointScan {
        groups =
                groups.stream().map(group -> group.stream().distinct().toList()).toList();
        if (period.toMillis() <= 0 || period.toNanosPart() % 1_000_000 != 0) {
            throw new IllegalArgumentException("period: " + period + " (expected: whole milliseconds, at least 1)");
        }
        if (!start.truncatedTo(ChronoUnit.MILLIS).equals(start)) {
            throw new IllegalArgumentException("start: " + start + " (expected: a whole millisecond)");
        }
    }

    /// The series of one group.
    public static PointScan of(List<Long> series, Instant start, Duration period, Instant end) {
        return new PointScan(List.of(series), start, period, end);
    }

    /// Where a period begins.
    public Instant startOf(int index) {
        return start.plusMillis(period.toMillis() * index);
    }
}
