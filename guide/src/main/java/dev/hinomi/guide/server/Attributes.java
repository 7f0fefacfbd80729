package dev.hinomi.guide.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The attributes that a topic or a subscription can be given. One that has its default is as good as none.
final class Attributes {
    static final String MEMBER = "Attributes";

    private Attributes() {}

    /// Those of `read` that can be set, without defaults.
    ///
    /// @param defaults the attributes that can be set, with the value that SNS assumes; empty for none
    static Map<String, Object> set(Map<String, Object> read, Map<String, String> defaults) {
        Map<String, Object> set = new LinkedHashMap<>();
        defaults.forEach((name, usual) -> {
            Object value = read.get(name);
            if (value != null && !value.toString().equals(usual) && !isDefaultPolicy(name, value)) {
                set.put(name, value);
            }
        });
        return set;
    }

    /// The attributes in a definition.
    static Map<String, Object> of(Map<String, Object> definition) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (definition.get(MEMBER) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> attributes.put(String.valueOf(name), value));
        }
        return attributes;
    }

    /// A definition with other attributes.
    static Map<String, Object> in(Map<String, Object> definition, Map<String, Object> attributes) {
        Map<String, Object> changed = new LinkedHashMap<>(definition);
        changed.remove(MEMBER);
        if (!attributes.isEmpty()) {
            changed.put(MEMBER, attributes);
        }
        return changed;
    }

    /// What `wanted` says, over what was applied before.
    static Map<String, Object> completed(Map<String, Object> wanted, Optional<Map<String, Object>> applied) {
        Map<String, Object> all =
                new LinkedHashMap<>(applied.map(Attributes::of).orElse(Map.of()));
        all.putAll(of(wanted));
        return in(wanted, all);
    }

    static List<String> differences(
            Map<String, Object> from, Map<String, Object> to, boolean complete, Map<String, String> defaults) {
        Map<String, Object> have = set(of(from), defaults);
        Map<String, Object> want = set(of(to), defaults);
        Set<String> names = new TreeSet<>(of(to).keySet());
        if (complete) {
            names.addAll(have.keySet());
        }
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (defaults.containsKey(name) && !Objects.equals(text(have.get(name)), text(want.get(name)))) {
                differences.add(name + ": " + shown(have.get(name)) + " -> " + shown(want.get(name)));
            }
        }
        return differences;
    }

    /// The attributes that are to be set so that `present` becomes `definition`; an empty value takes one
    /// back.
    static Map<String, String> changes(
            Map<String, Object> definition, Map<String, Object> present, Map<String, String> defaults) {
        Map<String, Object> have = set(of(present), defaults);
        Map<String, Object> want = set(of(definition), defaults);
        Set<String> names = new TreeSet<>(have.keySet());
        names.addAll(want.keySet());
        Map<String, String> changes = new LinkedHashMap<>();
        for (String name : names) {
            if (!Objects.equals(text(have.get(name)), text(want.get(name)))) {
                changes.put(
                        name,
                        want.containsKey(name) ? String.valueOf(want.get(name)) : defaults.getOrDefault(name, ""));
            }
        }
        return changes;
    }

    /// SNS gives every topic a policy; the one that nobody wrote has this id.
    private static boolean isDefaultPolicy(String name, Object value) {
        return name.equals("Policy") && value.toString().contains("__default_policy_ID");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
