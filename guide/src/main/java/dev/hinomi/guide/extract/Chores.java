package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.MaintenanceTask;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recurring work in lists under a heading about it, each with its time first: `- weekly: ...`, `**Every
/// Sunday** ...`, a time with a list below; and sentences that give a day of every month or an hour of every
/// day.
record Chores(Vocabulary vocabulary) implements Extractor {
    private static final String TIME = "(?:daily|weekly|monthly|quarterly|yearly|annually|every [\\w ]{1,20}?"
            + "|(?:once|twice) an? \\w+|(?:first|last) \\w+day of (?:the|each|every) \\w+)";
    private static final Pattern FIRST = Pattern.compile("(?i)^(?<time>" + TIME + ")\\b\\s*[:：]?\\s*(?<what>.*)$");
    private static final Pattern WITHIN = Pattern.compile(
            "(?i)\\b(?<time>(?:first|last) \\w+day of (?:each|every) \\w+|every (?:morning|evening|night) at \\d\\d:\\d\\d)");

    @Override
    public void extract(Section section, Found found) {
        for (Sentence sentence : Sentence.of(section)) {
            Matcher within = WITHIN.matcher(sentence.text());
            if (!sentence.bullet() && within.find()) {
                add(section, sentence.line(), sentence.text(), within.group("time"), found);
            }
        }
        if (!vocabulary.mentions(Concept.CHORES, section.title())) {
            return;
        }
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list) {
                list.items().stream()
                        .filter(item -> !found.isClaimed(item.line()))
                        .forEach(item -> bullet(section, item, found));
            }
        }
        for (Labelled labelled : Labelled.of(section)) {
            if (FIRST.matcher(labelled.label()).matches() && labelled.value().isEmpty()) {
                labelled.items()
                        .filter(item -> !found.isClaimed(item.line()))
                        .forEach(item -> sentences(section, item, labelled.label(), found));
            }
        }
    }

    private static void bullet(Section section, Block.Item item, Found found) {
        Matcher first = FIRST.matcher(item.text().plain());
        if (!first.matches()) {
            return;
        }
        List<Text> inner = item.children().stream()
                .filter(Block.ItemList.class::isInstance)
                .flatMap(list -> ((Block.ItemList) list).items().stream())
                .map(Block.Item::text)
                .toList();
        inner.forEach(text -> add(section, text.line(), text.plain(), first.group("time"), found));
        if (inner.isEmpty()) {
            add(section, item.line(), first.group("what"), first.group("time"), found);
        }
    }

    private static void sentences(Section section, Block.Item item, String time, Found found) {
        Section alone = new Section(
                section.path(), item.line(), List.of(new Block.ItemList(item.line(), false, 0, List.of(item))));
        Sentence.of(alone).forEach(sentence -> add(section, sentence.line(), sentence.text(), time, found));
    }

    private static void add(Section section, int line, String what, String time, Found found) {
        found.add(new MaintenanceTask(Found.at(section, line), what, time, "", "", ""));
    }
}
