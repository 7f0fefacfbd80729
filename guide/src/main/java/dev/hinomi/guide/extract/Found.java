package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Item;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.reader.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Collects items and remembers which lines they took, so that the notes hold the rest and nothing is told twice.
final class Found {
    private final List<Item> items = new ArrayList<>();
    private final BitSet claimed = new BitSet();

    void add(Item item) {
        items.add(item);
        claimed.set(item.origin().line(), item.origin().endLine() + 1);
    }

    /// Marks a line as taken by an item that begins elsewhere.
    void claim(int line) {
        claimed.set(line);
    }

    boolean isClaimed(int line) {
        return claimed.get(line);
    }

    /// All items in the order of the file.
    List<Item> items() {
        return items.stream().sorted(Comparator.comparingInt(Item::line)).toList();
    }

    static Origin at(Section section, int line) {
        return Origin.at(line, section.path());
    }
}
