package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Checklist;
import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Task lists that are no steps of a runbook, and lists under a label such as "things to check".
record Checklists(Vocabulary vocabulary) implements Extractor {
    private static final Pattern BOX = Pattern.compile("[□■☐☑☒✅]");
    private static final Pattern BOXED = Pattern.compile("[□■☐☑☒].+");

    @Override
    public void extract(Section section, Found found) {
        boolean steps = Steps.areTicked(section, vocabulary);
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.ItemList list
                    && !steps
                    && list.items().stream().anyMatch(item -> item.task() != Block.Task.NONE)) {
                add(section, list.items(), found);
            }
        }
        Columns.in(section.allBlocks(), vocabulary).forEach(columns -> table(section, columns, found));
        boxed(section, found);
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.CHECK_ITEMS, labelled.label()))
                .forEach(labelled -> add(section, labelled.items().toList(), found));
    }

    /// A table with a column of boxes.
    private void table(Section section, Columns columns, Found found) {
        int check = Math.max(columns.of(Concept.CHECK), 0);
        List<Entry> entries = columns.table().rows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> BOX.matcher(cell.plain()).matches()))
                .map(row -> new Entry(row.line(), row.cell(check)))
                .toList();
        add(entries, section, found);
    }

    /// Lines of prose that begin with a box.
    private static void boxed(Section section, Found found) {
        List<Entry> entries = section.allBlocks().stream()
                .flatMap(block -> block instanceof Block.Paragraph prose ? prose.texts().stream() : Stream.of())
                .filter(text -> BOXED.matcher(text.plain()).matches())
                .map(text -> new Entry(text.line(), text.plain().substring(1).strip()))
                .toList();
        add(entries, section, found);
    }

    private static void add(List<Entry> entries, Section section, Found found) {
        if (!entries.isEmpty()) {
            Origin origin =
                    new Origin(entries.getFirst().line(), entries.getLast().line(), section.path());
            found.add(new Checklist(origin, section.title(), entries));
        }
    }

    private static void add(Section section, List<Block.Item> items, Found found) {
        add(
                items.stream()
                        .map(item -> new Entry(item.line(), item.text().plain()))
                        .toList(),
                section,
                found);
    }
}
