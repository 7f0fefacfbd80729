package dev.hinomi.metrics.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One page of several series: each page shares its periods out among the series that are not yet exhausted.
final class PageLimit implements SlotLimit {
    private final int budget;
    private final int page;
    private final boolean newestFirst;
    private List<Slots> slots = List.of();
    private List<Boolean> exhausted = List.of();

    /// @param page 0 for the first
    PageLimit(int budget, int page, boolean newestFirst) {
        this.budget = budget;
        this.page = page;
        this.newestFirst = newestFirst;
    }

    @Override
    public List<Slots> of(List<Integer> counts) {
        List<Integer> left = new ArrayList<>(counts);
        for (int before = 0; before < page; before++) {
            take(left, SlotLimit.share(budget, left));
        }
        exhausted = left.stream().map(each -> each == 0).toList();
        int[] shares = SlotLimit.share(budget, left);
        List<Slots> parts = new ArrayList<>(shares.length);
        for (int i = 0; i < shares.length; i++) {
            int count = counts.get(i);
            int taken = count - left.get(i);
            boolean more = shares[i] < left.get(i);
            parts.add(
                    newestFirst
                            ? new Slots(count - taken - shares[i], count - taken, more)
                            : new Slots(taken, taken + shares[i], more));
        }
        slots = List.copyOf(parts);
        return slots;
    }

    private static void take(List<Integer> left, int[] shares) {
        for (int i = 0; i < shares.length; i++) {
            left.set(i, left.get(i) - shares[i]);
        }
    }

    /// Whether there is a page after this one; known once the series were read.
    boolean more() {
        return slots.stream().anyMatch(Slots::more);
    }

    /// Those of the ids of the series whose data points were all on pages before.
    Set<String> exhausted(List<String> ids) {
        Set<String> done = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (exhausted.get(i)) {
                done.add(ids.get(i));
            }
        }
        return done;
    }
}
