package dev.hinomi.insights.contributor.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What one event counts.
///
/// @param keys whose it is, in the order of the rule's keys
public record Observation(List<String> keys, double value) {
    /// (CloudWatch User Guide, "Contributor Insights rule syntax": "If a key is larger than 1 KB, it is truncated")
    private static final int LONGEST_KEY = 1024;

    public Observation {
        keys = List.copyOf(keys);
    }

    /// At most 1 KB of UTF-8, without a broken character at its end.
    static String cut(String key) {
        if (key.length() * 3L <= LONGEST_KEY) {
            return key;
        }
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_KEY) {
            return key;
        }
        int end = LONGEST_KEY;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
