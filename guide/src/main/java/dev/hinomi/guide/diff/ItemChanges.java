package dev.hinomi.guide.diff;

import dev.hinomi.guide.ItemKind;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.item.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a guide says in one version and not in the other. An item is known by its kind and its words, so that
/// one that only moved is no change.
public final class ItemChanges {
    private ItemChanges() {}

    /// An item that is there in one of the versions only.
    ///
    /// @param added whether the later one has it
    public record ItemChange(boolean added, int line, String kind, String text) {}

    /// What is gone, then what is new, each in the order of its guide.
    public static List<ItemChange> between(Review from, Review to) {
        List<ItemChange> changes = new ArrayList<>();
        only(from, to, false, changes);
        only(to, from, true, changes);
        return changes;
    }

    private static void only(Review in, Review other, boolean added, List<ItemChange> changes) {
        Map<List<String>, Integer> known = new LinkedHashMap<>();
        other.items().forEach(item -> known.merge(words(item), 1, Integer::sum));
        for (Item item : in.items()) {
            Integer left = known.merge(words(item), -1, Integer::sum);
            if (left < 0) {
                changes.add(new ItemChange(added, item.line(), ItemKind.of(item).label(), item.summary()));
            }
        }
    }

    private static List<String> words(Item item) {
        return List.of(ItemKind.of(item).label(), item.summary());
    }
}
