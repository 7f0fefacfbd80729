package dev.hinomi.insights.contributor;

import dev.hinomi.insights.contributor.rule.Observation;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Counts events for their contributors, in periods. Exact, so its memory grows with the contributors; beyond a bound
/// it refuses.
final class RuleTally {
    /// Contributors times the periods in which they were there.
    private static final int MOST = 1_000_000;

    private final PeriodRange range;
    private final Map<List<String>, Contributor> contributors = new HashMap<>();
    private int cells;

    RuleTally(PeriodRange range) {
        this.range = range;
    }

    /// What a contributor counts in all, and in those of the periods in which it was there.
    record Contributor(List<String> keys, Counted all, TreeMap<Integer, Counted> periods) {}

    /// What all contributors count in a period.
    ///
    /// @param greatest what the greatest contributor counts
    record Total(long contributors, double greatest, Counted all) {}

    /// @throws FaultException when there is too much to count
    void add(Instant time, Observation observation) {
        long index = range.indexOf(time);
        if (index < 0 || index >= range.count()) {
            return;
        }
        Contributor contributor = contributors.computeIfAbsent(
                observation.keys(), keys -> new Contributor(keys, new Counted(), new TreeMap<>()));
        contributor.all().add(observation.value());
        contributor.periods().computeIfAbsent((int) index, _ -> cell()).add(observation.value());
    }

    private Counted cell() {
        if (++cells > MOST) {
            throw new FaultException(new Fault.InvalidParameter(
                    "Period",
                    "Period: more than " + MOST + " data points of contributors (expected: fewer; a longer Period, or a"
                            + " shorter time)"));
        }
        return new Counted();
    }

    Collection<Contributor> contributors() {
        return contributors.values();
    }

    /// One for each period.
    List<Total> totals() {
        Counted[] all = new Counted[range.count()];
        long[] present = new long[range.count()];
        double[] greatest = new double[range.count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Counted();
        }
        for (Contributor contributor : contributors.values()) {
            contributor.periods().forEach((period, counted) -> {
                greatest[period] = present[period] == 0 ? counted.sum() : Math.max(greatest[period], counted.sum());
                present[period]++;
                all[period].add(counted);
            });
        }
        return IntStream.range(0, all.length)
                .mapToObj(i -> new Total(present[i], greatest[i], all[i]))
                .toList();
    }
}
