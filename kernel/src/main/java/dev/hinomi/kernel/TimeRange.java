package dev.hinomi.kernel;

import java.time.Duration;
import java.time.Instant;

/// The instants from `start` (inclusive) to `end` (exclusive).
public record TimeRange(Instant start, Instant end) {
    public TimeRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("time range: end " + end + " is before start " + start);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
