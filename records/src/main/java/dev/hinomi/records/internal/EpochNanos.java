package dev.hinomi.records.internal;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Instant;

/// Instants as nanoseconds since 1970 in 64 bits: sortable, exact, and good from 1677 to 2262.
final class EpochNanos {
    private static final long PER_SECOND = 1_000_000_000;
    private static final Instant LEAST = toInstant(Long.MIN_VALUE);
    private static final Instant GREATEST = toInstant(Long.MAX_VALUE);

    private EpochNanos() {}

    /// A time that is stored.
    static long of(Instant instant) {
        if (instant.isBefore(LEAST) || instant.isAfter(GREATEST)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "time", "time: " + instant + " (expected: from " + LEAST + " to " + GREATEST + ")"));
        }
        return nanos(instant);
    }

    /// A time that is compared to stored ones, which may be as far away as `Instant.MAX`.
    static long bound(Instant instant) {
        if (instant.isBefore(LEAST)) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(GREATEST) ? Long.MAX_VALUE : nanos(instant);
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    private static long nanos(Instant instant) {
        // Before 1970 the seconds alone may be out of range where the sum is not.
        return instant.getEpochSecond() < 0
                ? Math.addExact(
                        Math.multiplyExact(instant.getEpochSecond() + 1, PER_SECOND), instant.getNano() - PER_SECOND)
                : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
    }
}
