package dev.hinomi.records.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The ids of one page, as bounds on their UTF-8 bytes. An index can seek a range; it cannot seek a `like`, which also
/// gives `%` and `_` a meaning.
///
/// @param from the lower bound
/// @param inclusive whether `from` itself belongs to the page
/// @param to the upper bound, exclusive; null when there is none
record IdRange(String from, boolean inclusive, @Nullable String to) {

    /// The ids that start with `prefix` and come after `after`.
    static IdRange of(String prefix, @Nullable String after) {
        String to = successor(prefix);
        return after == null || compareBytes(after, prefix) < 0
                ? new IdRange(prefix, true, to)
                : new IdRange(after, false, to);
    }

    /// The least text greater than every text that starts with `prefix`. UTF-8 keeps the order of the code points.
    private static @Nullable String successor(String prefix) {
        int[] points = prefix.codePoints().toArray();
        for (int last = points.length - 1; last >= 0; last--) {
            if (points[last] < Character.MAX_CODE_POINT) {
                int next = points[last] + 1;
                points[last] = next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
                return new String(points, 0, last + 1);
            }
        }
        return null;
    }

    private static int compareBytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
    }
}
