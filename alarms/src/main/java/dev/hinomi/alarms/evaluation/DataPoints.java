package dev.hinomi.alarms.evaluation;

import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The data points of an evaluation range by their age: 0 is the newest period.
public final class DataPoints {
    private final Instant[] starts;
    private final @Nullable Sample[] samples;

    /// None yet.
    public DataPoints(PeriodRange range) {
        starts = new Instant[range.count()];
        for (int age = 0; age < starts.length; age++) {
            starts[age] = range.startOf(starts.length - 1 - age);
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

    /// Sets the data point of an age. To be called only by whoever makes the data points.
    public void set(int age, Sample sample) {
        samples[age] = sample;
    }
}
