package dev.hinomi.metrics.data;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Periods of one length that follow each other without a gap.
///
/// @param start where the first one begins, on a whole second
/// @param period of whole seconds
/// @param count how many
public record PeriodRange(Instant start, Duration period, int count) {
    public PeriodRange {
        if (period.toNanosPart() != 0 || period.toSeconds() <= 0) {
            throw new IllegalArgumentException("period: " + period + " (expected: whole seconds, at least 1)");
        }
        if (!start.truncatedTo(ChronoUnit.SECONDS).equals(start)) {
            throw new IllegalArgumentException("start: " + start + " (expected: a whole second)");
        }
        if (count < 0) {
            throw new IllegalArgumentException("count: " + count + " (expected: at least 0)");
        }
    }

    /// Where the period of an index begins, 0 the first.
    public Instant startOf(int index) {
        return start.plusSeconds(period.toSeconds() * index);
    }

    /// The index of the period that a time is in; below 0 before the first one, at least [#count] after the last.
    public long indexOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond() - start.getEpochSecond(), period.toSeconds());
    }

    /// Where the last period ends.
    public Instant end() {
        return startOf(count);
    }
}
