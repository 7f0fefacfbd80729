package dev.hinomi.alarms.evaluation;

import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The data points of an evaluation range by their age: 0 is the newest period.
public final class DataPoints {
    private final Instant[] starts;
    private final @Nullable Sample[] samples;
    private boolean partial;

    /// None yet.
    ///
    /// @param ranges from the oldest to the newest
    public DataPoints(List<PeriodRange> ranges) {
        starts = new Instant[ranges.stream().mapToInt(PeriodRange::count).sum()];
        int age = starts.length;
        for (PeriodRange range : ranges) {
            for (int i = 0; i < range.count(); i++) {
                starts[--age] = range.startOf(i);
            }
        }
        samples = new @Nullable Sample[starts.length];
    }

    /// How many periods the range has.
    public int size() {
        return starts.length;
    }

    /// Where the period of an age begins.
    public Instant start(int age) {
        return starts[age];
    }

    /// The data point of an age; null when it is missing.
    public @Nullable Sample at(int age) {
        return samples[age];
    }

    /// Whether there was more data than is looked at.
    public boolean partial() {
        return partial;
    }

    /// Notes that there was more data than is looked at. To be called only by whoever makes the data points.
    public void markPartial() {
        partial = true;
    }

    /// Sets the data point of an age. To be called only by whoever makes the data points.
    public void set(int age, Sample sample) {
        samples[age] = sample;
    }
}
