package dev.hinomi.wire.codec;

import dev.hinomi.wire.FormParameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Query-form parameters as the tree that the dots in their names make: `MetricData.member.1.Value=7`.
final class FormNode {
    private static final int MAX_DEPTH = 100;

    private @Nullable String value;
    private final Map<String, FormNode> children = new HashMap<>();

    static FormNode treeOf(FormParameters form) throws ScalarText.Unreadable {
        FormNode root = new FormNode();
        for (FormParameters.Parameter parameter : form.parameters()) {
            root.add(parameter.name(), parameter.value());
        }
        return root;
    }

    private void add(String name, String text) throws ScalarText.Unreadable {
        FormNode node = this;
        int start = 0;
        for (int depth = 0; start <= name.length(); depth++) {
            if (depth == MAX_DEPTH) {
                throw new ScalarText.Unreadable("parameter name has more than " + MAX_DEPTH + " parts");
            }
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            node = node.children.computeIfAbsent(name.substring(start, end), _ -> new FormNode());
            start = end + 1;
        }
        if (node.value == null) {
            node.value = text;
        }
    }

    @Nullable
    String value() {
        return value;
    }

    Set<String> names() {
        return children.keySet();
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    @Nullable
    FormNode child(String name) {
        return children.get(name);
    }

    /// The children in the order of their numbers, which start at 1 and may have gaps.
    Collection<FormNode> elements(String at) throws ScalarText.Unreadable {
        TreeMap<Integer, FormNode> byIndex = new TreeMap<>();
        for (Map.Entry<String, FormNode> child : children.entrySet()) {
            byIndex.put(index(child.getKey(), at), child.getValue());
        }
        return byIndex.values();
    }

    private static int index(String text, String at) throws ScalarText.Unreadable {
        try {
            int index = Integer.parseInt(text);
            if (index >= 0) {
                return index;
            }
        } catch (NumberFormatException e) {
            // said below, together with a negative number
        }
        throw new ScalarText.Unreadable("Key '" + text + "' of list " + at + " is not a positive integer");
    }
}
