package dev.hinomi.guide.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What stands between one heading and the next.
///
/// @param path the headings that lead here, outermost first, its own last; empty before the first heading
/// @param line the line of the heading, from 1
public record Section(List<String> path, int line, List<Block> blocks) {
    public Section {
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }

    /// Its own heading, or empty before the first heading.
    public String title() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /// All blocks in the order of the file, those inside list items as well.
    public List<Block> allBlocks() {
        List<Block> all = new ArrayList<>();
        blocks.forEach(block -> collect(block, all));
        return all;
    }

    /// Whether a heading on the way here satisfies `test`.
    public boolean under(Predicate<String> test) {
        return path.stream().anyMatch(test);
    }

    private static void collect(Block block, List<Block> all) {
        all.add(block);
        if (block instanceof Block.ItemList list) {
            list.items().forEach(item -> item.children().forEach(child -> collect(child, all)));
        }
    }
}
