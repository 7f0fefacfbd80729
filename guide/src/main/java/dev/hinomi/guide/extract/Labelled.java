package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A bold label with what belongs to it: the text behind its colon, and the blocks up to the next label. Guides write
/// the same thing as a paragraph (`**Threshold**:` and a list below) and as a bullet (`- **Threshold**: 5%`).
record Labelled(Text text, String label, String value, List<Block> blocks) {
    int line() {
        return text.line();
    }

    /// The labels of a section in order. Labels of bullets have the bullet's children as their blocks.
    static List<Labelled> of(Section section) {
        List<Labelled> labels = new ArrayList<>();
        collect(section.blocks(), labels);
        return labels;
    }

    /// The first label of a section that names `concept`.
    static Optional<Labelled> first(Section section, Vocabulary vocabulary, Concept concept) {
        return of(section).stream()
                .filter(labelled -> vocabulary.names(concept, labelled.label()))
                .findFirst();
    }

    /// The items of the lists below the label, children left out; the value itself when it is given on the line.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (!value.isEmpty()) {
            entries.add(new Entry(line(), value));
        }
        items().forEach(item -> entries.add(new Entry(item.line(), item.text().plain())));
        return entries;
    }

    /// The items of the lists below the label.
    Stream<Block.Item> items() {
        return blocks.stream()
                .filter(Block.ItemList.class::isInstance)
                .flatMap(list -> ((Block.ItemList) list).items().stream());
    }

    private static void collect(List<Block> blocks, List<Labelled> labels) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Paragraph paragraph -> {
                    List<Block> below =
                            paragraph.texts().getLast().label().isPresent() ? untilNextLabel(blocks, i + 1) : List.of();
                    for (int t = 0; t < paragraph.texts().size(); t++) {
                        boolean last = t == paragraph.texts().size() - 1;
                        Text text = paragraph.texts().get(t);
                        text.label()
                                .ifPresent(label ->
                                        labels.add(new Labelled(text, label, text.value(), last ? below : List.of())));
                    }
                }
                case Block.ItemList list ->
                    list.items().forEach(item -> {
                        Text text = item.text();
                        text.label()
                                .ifPresent(
                                        label -> labels.add(new Labelled(text, label, text.value(), item.children())));
                        collect(item.children(), labels);
                    });
                case Block.Fence fence -> {}
                case Block.Table table -> {}
            }
        }
    }

    private static List<Block> untilNextLabel(List<Block> blocks, int from) {
        List<Block> below = new ArrayList<>();
        for (Block block : blocks.subList(from, blocks.size())) {
            if (block instanceof Block.Paragraph paragraph
                    && paragraph.texts().stream().anyMatch(text -> text.label().isPresent())) {
                break;
            }
            below.add(block);
        }
        return below;
    }
}
