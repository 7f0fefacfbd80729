package dev.hinomi.metrics.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How much of each series is read at all, in periods: what MaxDatapoints leaves.
@FunctionalInterface
interface SlotLimit {
    /// Everything.
    SlotLimit NONE =
            counts -> counts.stream().map(count -> new Slots(0, count, false)).toList();

    /// The part of each series that is read.
    ///
    /// @param counts how many periods each of them has
    List<Slots> of(List<Integer> counts);

    /// Some of the periods of a range, from the index of the first to that after the last.
    ///
    /// @param more whether there are others that are not read, now or on pages before
    record Slots(int from, int to, boolean more) {
        int count() {
            return to - from;
        }
    }

    /// Shares out a number of periods: the same for each, the rest in order.
    static int[] share(int budget, List<Integer> counts) {
        int share = budget
                / Math.max(1, (int) counts.stream().filter(count -> count > 0).count());
        int[] shares = counts.stream().mapToInt(count -> Math.min(share, count)).toArray();
        int rest = budget - Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            int more = Math.min(rest, counts.get(i) - shares[i]);
            shares[i] += more;
            rest -= more;
        }
        return shares;
    }

    /// At most so many periods, the newest or the oldest of each series.
    static SlotLimit first(int budget, boolean newestFirst) {
        return counts -> {
            int[] shares = share(budget, counts);
            return IntStream.range(0, shares.length)
                    .mapToObj(i -> part(counts.get(i), shares[i], newestFirst))
                    .toList();
        };
    }

    private static Slots part(int count, int share, boolean newestFirst) {
        return newestFirst ? new Slots(count - share, count, share < count) : new Slots(0, share, share < count);
    }
}
