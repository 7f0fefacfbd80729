package dev.hinomi.bench.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What a load came to.
///
/// @param latencies of each acknowledged request, in nanoseconds, the shortest first
record LoadResult(PutLogEventsLoad load, int connections, Duration length, List<Long> latencies, long failures) {
    LoadResult {
        latencies = latencies.stream().sorted().toList();
    }

    /// One line for people.
    String line() {
        double seconds = length.toNanos() / 1e9;
        return String.format(
                Locale.ROOT,
                "%-40s %2d connections  %,9.0f items/s  %,7.0f requests/s  p50 %6.1f ms  p99 %6.1f ms  failed %d",
                load.name(),
                connections,
                latencies.size() * (double) load.items() / seconds,
                latencies.size() / seconds,
                percentile(0.50) / 1e6,
                percentile(0.99) / 1e6,
                failures);
    }

    private long percentile(double q) {
        int index = (int) Math.ceil(q * latencies.size()) - 1;
        return latencies.isEmpty() ? 0 : latencies.get(Math.max(0, index));
    }
}
