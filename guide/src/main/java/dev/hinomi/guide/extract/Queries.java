package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.item.InsightsQuery;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;

/// Fences that hold a Logs Insights query, whatever language they declare, and search strings given by label.
record Queries(Vocabulary vocabulary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.Fence fence && ShellFences.content(fence) == ShellFences.Content.QUERY) {
                Origin origin = new Origin(fence.lines().getFirst().line(), fence.lastLine(), section.path());
                found.add(new InsightsQuery(origin, fence.language(), fence.text()));
                found.claim(fence.line());
            }
        }
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.SEARCH_STRING, labelled.label()))
                .filter(labelled -> !labelled.text().codes().isEmpty())
                .forEach(labelled -> found.add(new FilterPattern(
                        Found.at(section, labelled.line()),
                        FilterPattern.Kind.LOGS,
                        labelled.text().codes().getFirst(),
                        "")));
    }
}
