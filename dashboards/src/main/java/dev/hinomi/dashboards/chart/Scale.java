package dev.hinomi.dashboards.chart;

import java.time.Instant;

/// From values, or from times, to pixels.
///
/// @param low the value at `from`
/// @param high the value at `to`
record Scale(double low, double high, double from, double to) {
    /// From the times of a range, in seconds, to pixels.
    static Scale of(Instant start, Instant end, double from, double to) {
        return new Scale((double) start.getEpochSecond(), (double) end.getEpochSecond(), from, to);
    }

    /// @param time epoch seconds
    double atTime(long time) {
        return at((double) time);
    }

    double at(double value) {
        double part = high == low ? 0.5 : (value - low) / (high - low);
        return from + Math.clamp(part, -10, 11) * (to - from);
    }
}
