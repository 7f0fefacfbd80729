package dev.hinomi.store;

import java.time.Duration;
import java.time.Instant;

/// Which points to keep in less room, since they are old. Points of a series in the same bin are put together; numbers,
/// sums and extremes of them stay what they were. The time of a bin is its start, and folded points go with it when
/// they expire.
///
/// @param before points of UTC days that ended before this; those that come later are folded by a later call
/// @param bin of whole seconds, of which a day has a whole number
public record PointFold(Instant before, Duration bin, Precision precision) {
    /// How far a value may be from one that is kept in its place, as a part of it, in a fold that is not exact.
    public static final double ERROR = 0.01;

    /// What becomes of the single values.
    public enum Precision {
        /// Each value is kept with how often it occurred.
        EXACT,

        /// Values between neighbouring powers of 1.01 become one: the buckets of a DDSketch, which merge without loss.
        /// Whatever is made of them, percentiles too, is within [#ERROR] of the truth.
        SKETCHED
    }

    public PointFold {
        if (bin.toNanosPart() != 0 || bin.toSeconds() <= 0 || Duration.ofDays(1).toSeconds() % bin.toSeconds() != 0) {
            throw new IllegalArgumentException("bin: " + bin + " (expected: whole seconds that divide a day)");
        }
    }
}
