package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.measure.Deadline;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.regex.Pattern;

/// Lists whose every item begins with a level, such as `1. **Level 1**: the team (within 30 minutes)`.
record Escalations() implements Extractor {
    private static final Pattern LEVEL = Pattern.compile("(?i)(?:level|レベル|tier|l)\\s*\\d{1,2}");

    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.allBlocks()) {
            if (block instanceof Block.ItemList list && list.items().stream().allMatch(Escalations::isLevel)) {
                List<Escalation.Level> levels = list.items().stream()
                        .map(item -> new Escalation.Level(
                                item.line(),
                                item.text().label().orElse(""),
                                item.text().value(),
                                Deadline.parse(item.text().value())))
                        .toList();
                Origin origin =
                        new Origin(levels.getFirst().line(), levels.getLast().line(), section.path());
                found.add(new Escalation(origin, levels));
            }
        }
    }

    private static boolean isLevel(Block.Item item) {
        return item.text()
                .label()
                .filter(label -> LEVEL.matcher(label).matches())
                .isPresent();
    }
}
