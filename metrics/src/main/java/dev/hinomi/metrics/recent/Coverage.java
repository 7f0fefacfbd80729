package dev.hinomi.metrics.recent;

/// What of a metric is kept in memory.
///
/// @param slot how finely, in seconds: periods begin and end where slots do
/// @param window how far back, in seconds
/// @param values whether single values are kept, which percentiles and trimmed statistics need
public record Coverage(int slot, int window, boolean values) {
    private static final int MINUTE = 60;
    private static final int FINE = 10;

    /// What periods of a length need that begin up to `window` seconds ago.
    public static Coverage of(int period, int window, boolean values) {
        return new Coverage(period % MINUTE == 0 ? MINUTE : FINE, window, values);
    }

    /// Enough for both.
    Coverage and(Coverage other) {
        return new Coverage(Math.min(slot, other.slot), Math.max(window, other.window), values || other.values);
    }

    boolean includes(Coverage other) {
        return and(other).equals(this);
    }

    /// How many slots there are at most.
    long slots() {
        return window / slot;
    }
}
