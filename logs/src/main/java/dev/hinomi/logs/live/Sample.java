package dev.hinomi.logs.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// At most so many of the things that are offered, each with the same chance (reservoir sampling, Vitter's
/// algorithm R).
final class Sample<T> {
    private final int size;
    private final RandomGenerator random;
    private final List<Offered<T>> kept = new ArrayList<>();
    private long offered;

    private record Offered<T>(long number, T value) {}

    Sample(int size, RandomGenerator random) {
        this.size = size;
        this.random = random;
    }

    void offer(T value) {
        Offered<T> next = new Offered<>(offered++, value);
        if (kept.size() < size) {
            kept.add(next);
            return;
        }
        long place = random.nextLong(offered);
        if (place < size) {
            kept.set((int) place, next);
        }
    }

    /// Whether something was left out.
    boolean isPartial() {
        return offered > size;
    }

    /// What was kept, in the order in which it was offered.
    List<T> values() {
        return kept.stream()
                .sorted(Comparator.comparingLong(Offered::number))
                .map(Offered::value)
                .toList();
    }
}
