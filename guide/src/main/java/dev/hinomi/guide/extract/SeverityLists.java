package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.measure.Deadline;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bullets that each begin with a level: `- SEV1: cards cannot be charged. Ack in 5 min`.
record SeverityLists() implements Extractor {
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)^[\\p{So}\\x{FE0F}\\s]*(?<name>(?:sev|severity|p|s|prio)[ -]?\\d)\\s*[:：]\\s*(?<text>.+)$");

    @Override
    public void extract(Section section, Found found) {
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list && ranks(list)) {
                list.items().forEach(item -> {
                    Matcher level = LEVEL.matcher(item.text().plain());
                    if (level.matches()) {
                        String text = level.group("text");
                        found.add(new SeverityLevel(
                                Found.at(section, item.line()),
                                level.group("name"),
                                text,
                                Optional.of(Deadline.parse(text)),
                                List.of()));
                    }
                });
            }
        }
    }

    /// One level alone may be a name, such as that of the service S3.
    private static boolean ranks(Block.ItemList list) {
        return list.items().size() > 1
                && list.items().stream()
                        .allMatch(item -> LEVEL.matcher(item.text().plain()).matches());
    }
}
