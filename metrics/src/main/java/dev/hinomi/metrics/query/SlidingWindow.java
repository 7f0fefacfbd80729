package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;

/// The window of an alarm.
record SlidingWindow(Instant now, Duration length) implements Window {
    @Override
    public PeriodRange range(int period) {
        int count = Math.toIntExact(length.toSeconds() / period);
        return new PeriodRange(now.minusSeconds((long) count * period), Duration.ofSeconds(period), count);
    }

    @Override
    public PeriodRange minutes(int period) {
        return range(period);
    }
}
