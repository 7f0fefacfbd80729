package dev.hinomi.metrics.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Which periods there are, and what the age of data does to them (CloudWatch API Reference, `GetMetricData` and
/// `GetMetricStatistics`).
public final class PeriodRules {
    /// How long there are periods below a minute.
    public static final Duration SECONDS_KEPT = Duration.ofHours(3);
    /// How long there are periods of a minute.
    public static final Duration MINUTES_KEPT = Duration.ofDays(15);
    /// How long there are periods of five minutes.
    public static final Duration FIVE_MINUTES_KEPT = Duration.ofDays(63);
    /// How far ahead of the clock data points can be, which is two hours, and a little more.
    public static final Duration AHEAD = Duration.ofHours(3);

    private static final Set<Integer> HIGH_RESOLUTION = Set.of(1, 5, 10, 20, 30);

    private PeriodRules() {}

    /// Whether there is such a period, in seconds.
    public static boolean valid(int period) {
        return HIGH_RESOLUTION.contains(period) || (period > 0 && period % 60 == 0);
    }

    /// The start of the first period of a request: rounded down, the more the older it is.
    public static Instant start(Instant start, int period, Instant now) {
        Duration age = Duration.between(start, now);
        if (age.compareTo(FIVE_MINUTES_KEPT) > 0) {
            return down(start, 3600);
        }
        if (age.compareTo(MINUTES_KEPT) > 0) {
            return down(start, 300);
        }
        return down(start, age.compareTo(SECONDS_KEPT) > 0 ? 60 : Math.min(period, 60));
    }

    /// From when on there are data points of so short a period.
    public static Instant visibleFrom(int period, Instant now) {
        if (period % 3600 == 0) {
            return Instant.MIN;
        }
        if (period % 300 == 0) {
            return now.minus(FIVE_MINUTES_KEPT);
        }
        return now.minus(period % 60 == 0 ? MINUTES_KEPT : SECONDS_KEPT);
    }

    /// An instant, down to whole multiples of some seconds.
    public static Instant down(Instant instant, int seconds) {
        return Instant.ofEpochSecond(instant.getEpochSecond() - Math.floorMod(instant.getEpochSecond(), seconds));
    }
}
