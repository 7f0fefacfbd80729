package dev.hinomi.delivery.forwarding;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait between attempts: twice as long each time, from a second to five minutes, and of that between
/// the half and the whole by chance, so that filters whose endpoint comes back do not all call at once.
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// The pause after so many failed attempts in a row.
    Duration after(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration whole = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return whole.dividedBy(2).plusMillis(random.nextLong(whole.toMillis() / 2 + 1));
    }
}
