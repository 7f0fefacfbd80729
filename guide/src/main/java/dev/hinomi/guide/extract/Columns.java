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

    /// The column whose header names `concept`, or -1. Of two, the one whose word stands first in the
    /// vocabulary.
    int of(Concept concept) {
        for (String word : vocabulary.words(concept)) {
            for (int i = 0; i < table.header().size(); i++) {
                if (word.equals(Vocabulary.normalise(table.header().get(i).plain()))) {
                    return i;
                }
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
