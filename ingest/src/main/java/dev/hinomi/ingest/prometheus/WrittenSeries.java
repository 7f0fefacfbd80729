package dev.hinomi.ingest.prometheus;

import java.util.List;

/// A series of a write request, of either version.
///
/// @param nativeHistograms how many samples are native histograms, of which nothing more is read
record WrittenSeries(List<Label> labels, List<Sample> samples, int nativeHistograms) {
    WrittenSeries {
        labels = List.copyOf(labels);
        samples = List.copyOf(samples);
    }

    /// A label; the name of the metric is one.
    record Label(String name, String value) {}

    /// A value at a time.
    ///
    /// @param timestamp in milliseconds since 1970
    record Sample(double value, long timestamp) {
        /// Whether it says that the series has ended (a NaN of its own), or is no number.
        boolean hasNoValue() {
            return Double.isNaN(value);
        }
    }
}
