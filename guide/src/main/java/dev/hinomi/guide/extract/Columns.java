package dev.hinomi.guide.extract;

import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Text;
import java.util.List;
import java.util.stream.Stream;

/// Which column of a table means what.
record Columns(Block.Table table, Vocabulary vocabulary) {
    /// The tables of a section, those inside lists as well.
    static Stream<Columns> in(List<Block> blocks, Vocabulary vocabulary) {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(block -> new Columns((Block.Table) block, vocabulary));
    }

    /// The first column whose header names `concept`, or -1.
    int of(Concept concept) {
        List<Text> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            if (vocabulary.names(concept, header.get(i).plain())) {
                return i;
            }
        }
        return -1;
    }

    /// Whether each concept has a column of its own.
    boolean have(Concept... concepts) {
        return Stream.of(concepts)
                        .map(this::of)
                        .filter(column -> column >= 0)
                        .distinct()
                        .count()
                == concepts.length;
    }

    List<String> titles() {
        return table.header().stream().map(Text::plain).toList();
    }
}
