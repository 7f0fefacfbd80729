package dev.hinomi.ingest.otlp;

import java.time.Instant;

/// Times as OTLP writes them: nanoseconds since 1970, without a sign. Those after the year 2262 are refused as
/// too far in the future either way.
final class Nanos {
    private static final long OF_A_SECOND = 1_000_000_000;

    private Nanos() {}

    static long of(Instant time) {
        return time.getEpochSecond() * OF_A_SECOND + time.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Long.divideUnsigned(nanos, OF_A_SECOND), Long.remainderUnsigned(nanos, OF_A_SECOND));
    }
}
