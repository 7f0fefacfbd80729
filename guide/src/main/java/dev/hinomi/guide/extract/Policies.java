package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.TextLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Backup policies in YAML, one mapping a subject, and bullets that say how long something is kept.
record Policies(Vocabulary vocabulary) implements Extractor {
    private static final Set<String> FACTS = Set.of("frequency", "retention", "schedule", "point_in_time_recovery");
    private static final Pattern KEY =
            Pattern.compile("^(?<indent> *)(?<key>[\\w-]{1,60}):\\s*(?<value>[^#]*?)\\s*(?:#.*)?$");

    @Override
    public void extract(Section section, Found found) {
        boolean retention = vocabulary.mentions(Concept.RETENTION, section.title());
        for (Block block : section.blocks()) {
            if (block instanceof Block.Fence fence && fence.language().matches("ya?ml")) {
                scan(section, fence.lines(), found);
            } else if (block instanceof Block.ItemList list && retention && !list.ordered()) {
                list.items().stream()
                        .map(Block.Item::text)
                        .filter(text -> text.label().isPresent())
                        .forEach(text -> found.add(new Policy(
                                Found.at(section, text.line()),
                                text.label().orElse(""),
                                Map.of("retention", text.value()))));
            }
        }
    }

    /// A subject is a key without a value whose next deeper keys are known facts. Read line by line: a policy in a
    /// guide is a sample and need not be valid YAML.
    private static void scan(Section section, List<TextLine> lines, Found found) {
        String subject = "";
        int subjectLine = 0;
        int last = 0;
        Map<String, String> facts = new LinkedHashMap<>();
        for (TextLine line : lines) {
            Matcher key = KEY.matcher(line.text());
            if (!key.matches()) {
                continue;
            }
            if (key.group("value").isEmpty()) {
                flush(section, subject, subjectLine, last, facts, found);
                subject = key.group("key");
                subjectLine = line.line();
                facts.clear();
            } else if (FACTS.contains(key.group("key"))) {
                facts.put(key.group("key"), key.group("value"));
                last = line.line();
            }
        }
        flush(section, subject, subjectLine, last, facts, found);
    }

    private static void flush(
            Section section, String subject, int line, int last, Map<String, String> facts, Found found) {
        if (!facts.isEmpty() && !subject.isEmpty()) {
            found.add(new Policy(new Origin(line, last, section.path()), subject, facts));
        }
    }
}
