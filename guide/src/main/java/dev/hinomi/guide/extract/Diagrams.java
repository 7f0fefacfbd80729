package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Diagram;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Mermaid flow charts: `A[text] --> B{question?}`, `B -->|Yes| C`.
record Diagrams() implements Extractor {
    private static final String NODE =
            "(?<%1$s>\\w{1,40})(?:\\[(?<%1$sBox>[^\\]]{0,200})\\]|\\{(?<%1$sAsk>[^}]{0,200})\\}|\\((?<%1$sRound>[^)]{0,200})\\))?";
    private static final Pattern EDGE = Pattern.compile("^\\s*" + NODE.formatted("from")
            + "\\s*(?:--\\s+(?<words>[^-|>]{1,100}?)\\s+-->|-->|---|==>|-\\.->)\\s*(?:\\|(?<label>[^|]{0,100})\\|\\s*)?"
            + NODE.formatted("to") + "\\s*;?\\s*$");

    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.Fence fence && fence.language().equals("mermaid")) {
                found.add(diagram(section, fence));
            }
        }
    }

    private static Diagram diagram(Section section, Block.Fence fence) {
        Map<String, String> nodes = new LinkedHashMap<>();
        List<Diagram.Edge> edges = new ArrayList<>();
        for (TextLine line : fence.lines()) {
            Matcher edge = EDGE.matcher(line.text());
            if (edge.matches()) {
                String label = Stream.of("label", "words")
                        .map(edge::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
                edges.add(new Diagram.Edge(line.line(), edge.group("from"), edge.group("to"), label));
                node(edge, "from", nodes);
                node(edge, "to", nodes);
            }
        }
        return new Diagram(new Origin(fence.line(), fence.lastLine(), section.path()), nodes, edges);
    }

    private static void node(Matcher edge, String side, Map<String, String> nodes) {
        String id = edge.group(side);
        nodes.putIfAbsent(id, id);
        for (String shape : List.of("Box", "Ask", "Round")) {
            String text = edge.group(side + shape);
            if (text != null) {
                nodes.put(id, text);
            }
        }
    }
}
