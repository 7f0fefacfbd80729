package dev.hinomi.guide.item;

import java.util.List;
import java.util.Map;

/// A Mermaid flow chart.
///
/// @param nodes label by node id, in the order of the text
public record Diagram(Origin origin, Map<String, String> nodes, List<Edge> edges) implements Item {
    public Diagram {
        nodes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(nodes));
        edges = List.copyOf(edges);
    }

    /// An arrow from one node to another, with the words on it or empty.
    public record Edge(int line, String from, String to, String label) {}

    @Override
    public String summary() {
        return origin.title() + ": flow chart of " + nodes.size() + " steps and " + edges.size() + " arrows";
    }
}
