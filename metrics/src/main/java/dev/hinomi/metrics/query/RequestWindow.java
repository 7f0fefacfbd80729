package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.PeriodRules;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The window of a request.
record RequestWindow(Instant start, Instant end, Instant now) implements Window {
    /// Fractions of a second do not count.
    RequestWindow {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public PeriodRange range(int period) {
        Instant from = PeriodRules.start(start, period, now);
        Instant visible = PeriodRules.visibleFrom(period, now);
        if (from.isBefore(visible)) {
            from = from.plusSeconds(periods(from, visible, period) * period);
        }
        return range(from, end, period);
    }

    @Override
    public PeriodRange minutes(int period) {
        return range(PeriodRules.down(start, 60), PeriodRules.down(end, 60), period);
    }

    private static PeriodRange range(Instant from, Instant to, int period) {
        int count = (int) Math.clamp(periods(from, to, period), 0L, Integer.MAX_VALUE);
        return new PeriodRange(from, Duration.ofSeconds(period), count);
    }

    /// How many periods begin before an instant.
    private static long periods(Instant from, Instant to, int period) {
        return Math.ceilDiv(Duration.between(from, to).toSeconds(), period);
    }
}
