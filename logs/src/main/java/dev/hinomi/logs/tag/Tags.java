package dev.hinomi.logs.tag;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The rules for tags (AWS General Reference, "Tagging AWS resources").
public final class Tags {
    private static final int MAX_TAGS = 50;

    private Tags() {}

    /// Checks the tags of a resource that is to be made.
    public static void check(Map<String, String> tags) {
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

    /// The tags of a resource after `added`, which replace those of the same keys.
    ///
    /// @param resource how the resource is called in the [Fault.TooManyTags] that comes of a 51st tag
    public static Map<String, String> add(Map<String, String> tags, Map<String, String> added, String resource) {
        check(added);
        Map<String, String> all = new HashMap<>(tags);
        all.putAll(added);
        if (all.size() > MAX_TAGS) {
            throw new FaultException(
                    new Fault.TooManyTags(resource, "A resource can have no more than " + MAX_TAGS + " tags."));
        }
        return all;
    }

    /// The tags of a resource without some. Keys that it does not have are ignored.
    public static Map<String, String> remove(Map<String, String> tags, Collection<String> keys) {
        Map<String, String> rest = new HashMap<>(tags);
        rest.keySet().removeAll(keys);
        return rest;
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("tags", message));
    }
}
