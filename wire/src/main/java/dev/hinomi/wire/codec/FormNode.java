package dev.hinomi.wire.codec;

import dev.hinomi.wire.FormParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Query-form parameters as the tree that the dots in their names make: `MetricData.member.1.Value=7`.
///
/// Parameters come in the order of the tree, so a child is looked for first where the last one was found, and its name
/// is cut out of the parameter's only when it is a new one.
final class FormNode {
    private static final int MAX_DEPTH = 100;
    /// From so many children on they are found by a map; structures have fewer members, lists have more elements.
    private static final int MANY = 16;

    private final String name;
    private final List<FormNode> children = new ArrayList<>(4);
    private @Nullable String value;
    private @Nullable FormNode last;
    private @Nullable Map<String, FormNode> byName;

    private FormNode(String name) {
        this.name = name;
    }

    static FormNode treeOf(FormParameters form) throws ScalarText.Unreadable {
        FormNode root = new FormNode("");
        for (FormParameters.Parameter parameter : form.parameters()) {
            root.add(parameter.name(), parameter.value());
        }
        return root;
    }

    private void add(String path, String text) throws ScalarText.Unreadable {
        FormNode node = this;
        int start = 0;
        for (int depth = 0; start <= path.length(); depth++) {
            if (depth == MAX_DEPTH) {
                throw new ScalarText.Unreadable("parameter name has more than " + MAX_DEPTH + " parts");
            }
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            node = node.childAt(path, start, end);
            start = end + 1;
        }
        if (node.value == null) {
            node.value = text;
        }
    }

    /// The child whose name stands in a part of `path`; made when there is none.
    private FormNode childAt(String path, int start, int end) {
        FormNode child = last;
        if (child == null || !child.isNamed(path, start, end)) {
            child = find(path, start, end);
            if (child == null) {
                child = new FormNode(path.substring(start, end));
                append(child);
            }
            last = child;
        }
        return child;
    }

    private @Nullable FormNode find(String path, int start, int end) {
        if (byName != null) {
            return byName.get(path.substring(start, end));
        }
        for (FormNode child : children) {
            if (child.isNamed(path, start, end)) {
                return child;
            }
        }
        return null;
    }

    private void append(FormNode child) {
        children.add(child);
        Map<String, FormNode> map = byName;
        if (map != null) {
            map.put(child.name, child);
        } else if (children.size() == MANY) {
            map = new HashMap<>();
            for (FormNode each : children) {
                map.put(each.name, each);
            }
            byName = map;
        }
    }

    private boolean isNamed(String path, int start, int end) {
        return name.length() == end - start && path.startsWith(name, start);
    }

    @Nullable
    String value() {
        return value;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        children.forEach(child -> names.add(child.name));
        return names;
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    @Nullable
    FormNode child(String wanted) {
        return find(wanted, 0, wanted.length());
    }

    /// The children in the order of their numbers, which start at 1 and may have gaps.
    Iterable<FormNode> elements(String at) throws ScalarText.Unreadable {
        int before = -1;
        for (FormNode child : children) {
            int index = index(child.name, at);
            if (index <= before) {
                return byIndex(at);
            }
            before = index;
        }
        return children;
    }

    private Iterable<FormNode> byIndex(String at) throws ScalarText.Unreadable {
        TreeMap<Integer, FormNode> sorted = new TreeMap<>();
        for (FormNode child : children) {
            sorted.put(index(child.name, at), child);
        }
        return sorted.values();
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
