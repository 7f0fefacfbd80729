package dev.hinomi.store;

/// Takes the different values of groups and periods, by group, period and value.
@FunctionalInterface
public interface PointValues {
    /// A value that occurred `count` times.
    ///
    /// @param group the place of the group in the scan
    /// @param period the place of the period in the scan
    void accept(int group, int period, double value, double count);
}
