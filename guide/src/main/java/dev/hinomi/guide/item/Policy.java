package dev.hinomi.guide.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long something is kept, or how it is backed up.
///
/// @param facts such as `frequency` to `daily`, in the order of the text
public record Policy(Origin origin, String subject, Map<String, String> facts) implements Item {
    public Policy {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public String summary() {
        return subject + ": "
                + String.join(
                        ", ", facts.entrySet().stream().map(Object::toString).toList());
    }
}
