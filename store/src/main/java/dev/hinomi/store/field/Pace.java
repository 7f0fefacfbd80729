package dev.hinomi.store.field;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How busy ingest was in the last seconds. Used by one thread.
final class Pace {
    private static final Duration STEP = Duration.ofMillis(900);
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /// In events a second: from here on, field files would take time from ingest that it needs.
    private static final long BUSY = 20_000;

    /// Below, files may be made that are soon merged, and made again.
    private static final long QUIET = 1_000;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long events) {}

    /// How many events come.
    enum Load {
        QUIET,
        LIGHT,
        /// Many, or it is not known yet.
        BUSY
    }

    /// The load up to now. It is known after a few seconds in which it was asked for at least once a second.
    ///
    /// @param events how many there were, ever
    Load load(Instant now, long events) {
        Sample last = samples.peekLast();
        if (last != null && events < last.events()) {
            samples.clear(); // the store was reset
        }
        while (!samples.isEmpty() && samples.getFirst().at().isBefore(now.minus(LONGEST))) {
            samples.removeFirst();
        }
        if (samples.isEmpty() || !now.isBefore(samples.getLast().at().plus(STEP))) {
            samples.addLast(new Sample(now, events));
        }
        Sample first = samples.getFirst();
        Duration length = Duration.between(first.at(), now);
        if (length.compareTo(SHORTEST) < 0) {
            return Load.BUSY;
        }
        long perSecond = (events - first.events()) * 1_000 / length.toMillis();
        if (perSecond < QUIET) {
            return Load.QUIET;
        }
        return perSecond < BUSY ? Load.LIGHT : Load.BUSY;
    }
}
