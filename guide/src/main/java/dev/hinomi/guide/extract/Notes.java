package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Note;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.stream.Collectors;

/// List items and table rows that nothing else took. Runs last.
record Notes() implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        String label = "";
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> {
                    Text last = paragraph.texts().getLast();
                    label = last.label().orElse("");
                    paragraph.texts().stream()
                            .filter(text ->
                                    text.label().isPresent() && !text.value().isEmpty())
                            .forEach(text -> note(section, text, text.label().orElse(""), text.value(), found));
                }
                case Block.ItemList list -> list(section, list, label, found);
                case Block.Table table -> {
                    table.rows().stream()
                            .filter(row -> !found.isClaimed(row.line()))
                            .forEach(row -> found.add(new Note(
                                    Found.at(section, row.line()),
                                    "",
                                    row.cells().stream().map(Text::plain).collect(Collectors.joining(" | ")))));
                }
                case Block.Fence fence -> {}
            }
        }
    }

    private static void list(Section section, Block.ItemList list, String label, Found found) {
        for (Block.Item item : list.items()) {
            String own = item.text().label().orElse(label);
            // A table of contents says nothing that the headings do not.
            if (item.text().link().filter(target -> target.startsWith("#")).isEmpty()) {
                note(section, item.text(), own, item.text().value(), found);
            }
            item.children().stream()
                    .filter(Block.ItemList.class::isInstance)
                    .forEach(child -> list(section, (Block.ItemList) child, own, found));
        }
    }

    private static void note(Section section, Text text, String label, String value, Found found) {
        if (!found.isClaimed(text.line()) && !value.isEmpty()) {
            found.add(new Note(Found.at(section, text.line()), label, value));
        }
    }
}
