package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Checklist;
import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.List;

/// Task lists, and lists under a label such as "things to check".
record Checklists(Vocabulary vocabulary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.ItemList list
                    && list.items().stream().anyMatch(item -> item.task() != Block.Task.NONE)) {
                add(section, list.items(), found);
            }
        }
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.CHECK_ITEMS, labelled.label()))
                .forEach(labelled -> add(section, labelled.items().toList(), found));
    }

    private static void add(Section section, List<Block.Item> items, Found found) {
        if (items.isEmpty()) {
            return;
        }
        List<Entry> entries = items.stream()
                .map(item -> new Entry(item.line(), item.text().plain()))
                .toList();
        Origin origin = new Origin(entries.getFirst().line(), entries.getLast().line(), section.path());
        found.add(new Checklist(origin, section.title(), entries));
    }
}
