package dev.hinomi.alarms.evaluation;

import org.jspecify.annotations.Nullable;

/// A data point of what an alarm watches.
///
/// @param count of how many observations; null when it was computed from others
/// @param expected the band of values that are expected at its time; null without one
public record Sample(
        double value, @Nullable Double count, @Nullable Expected expected) {
    public static Sample of(double value, double count) {
        return new Sample(value, count, null);
    }

    /// What a model expects, at least and at most.
    public record Expected(double low, double high) {}
}
