package dev.hinomi.metrics.data;

import dev.hinomi.metrics.statistics.Distribution;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What was observed in each period of a range.
public final class Observations {
    private final PeriodRange range;
    private final @Nullable Distribution[] periods;

    /// Nothing yet.
    public Observations(PeriodRange range) {
        this.range = range;
        this.periods = new @Nullable Distribution[range.count()];
    }

    public PeriodRange range() {
        return range;
    }

    /// What was observed in the period of an index, 0 the first; null when nothing was.
    public @Nullable Distribution at(int index) {
        return periods[index];
    }

    /// Sets what was observed in a period. To be called only by whoever makes the observations.
    public void set(int index, Distribution observed) {
        periods[index] = observed;
    }

    /// Adds what was observed of another metric in the same range, summed up: single values are no more known after it.
    void add(Observations other) {
        for (int i = 0; i < periods.length; i++) {
            Distribution added = other.at(i);
            if (added != null) {
                Distribution present = periods[i];
                periods[i] = present == null ? added.summedUp() : present.plus(added);
            }
        }
    }

    /// Whether nothing was observed in any period.
    public boolean isEmpty() {
        return Arrays.stream(periods).allMatch(each -> each == null);
    }

    /// Tells of each period with observations by its start, the oldest first.
    public void forEach(BiConsumer<Instant, Distribution> consumer) {
        for (int index = 0; index < periods.length; index++) {
            Distribution observed = periods[index];
            if (observed != null) {
                consumer.accept(range.startOf(index), observed);
            }
        }
    }
}
