package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Locale;
import java.util.Map;

/// The rules for tags (AWS General Reference, "Tagging AWS resources").
final class Tags {
    private static final int MAX_TAGS = 50;

    private Tags() {}

    static void check(Map<String, String> tags) {
        if (tags.size() > MAX_TAGS) {
            throw invalid("tags: " + tags.size() + " (expected: at most " + MAX_TAGS + ")");
        }
        tags.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > 128) {
                throw invalid("tags: key '" + key + "' (expected: 1 to 128 characters)");
            }
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw invalid("tags: key '" + key + "' (expected: no aws: at its start, which is reserved)");
            }
            if (value.length() > 256) {
                throw invalid(
                        "tags: value of '" + key + "' has " + value.length() + " characters (expected: at most 256)");
            }
        });
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("tags", message));
    }
}
