package dev.hinomi.bench.ingest;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// What a load came to.
///
/// @param latencies of each acknowledged request, in nanoseconds
record LoadResult(Workload workload, int connections, Duration length, long[] latencies, long failures) {
    /// One line for people.
    String line() {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        double seconds = length.toNanos() / 1e9;
        return String.format(
                Locale.ROOT,
                "%-40s %2d connections  %,9.0f items/s  %,7.0f requests/s  p50 %6.1f ms  p99 %6.1f ms  failed %d",
                workload.name(),
                connections,
                sorted.length * (double) workload.items() / seconds,
                sorted.length / seconds,
                percentile(sorted, 0.50) / 1e6,
                percentile(sorted, 0.99) / 1e6,
                failures);
    }

    private static long percentile(long[] sorted, double q) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) Math.ceil(q * sorted.length) - 1)];
    }
}
