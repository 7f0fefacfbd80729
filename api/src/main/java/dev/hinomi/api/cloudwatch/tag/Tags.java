package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.aws.cloudwatch.Tag;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tags, to and from the domain.
public final class Tags {
    private static final int MOST = 50;

    private Tags() {}

    /// The tags of something that is made.
    ///
    /// @throws FaultException for tags that it may not have
    public static Map<String, String> ofNew(List<Tag> tags) {
        Map<String, String> byKey = byKey(tags);
        if (byKey.size() > MOST) {
            throw new FaultException(new Fault.InvalidParameter(
                    "Tags", "The resultant tag set must not have more than " + MOST + " user tags."));
        }
        return byKey;
    }

    /// Those of a resource with some more.
    static Map<String, String> with(Map<String, String> tags, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(more);
        if (all.size() > MOST) {
            throw new FaultException(new Fault.InvalidParameter("Tags", "tags are invalid."));
        }
        return all;
    }

    static Map<String, String> without(Map<String, String> tags, Collection<String> keys) {
        Map<String, String> left = new LinkedHashMap<>(tags);
        left.keySet().removeAll(keys);
        return left;
    }

    static List<Tag> wire(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }

    /// By their keys; of several of a key the last holds.
    ///
    /// @throws FaultException for a key that is reserved
    static Map<String, String> byKey(List<Tag> tags) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Tag tag : tags) {
            if (tag.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw new FaultException(
                        new Fault.Denied("The provided tag keys must not start with any case of \"aws:\""));
            }
            byKey.put(tag.key(), tag.value());
        }
        return byKey;
    }
}
