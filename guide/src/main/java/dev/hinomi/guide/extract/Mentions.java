package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Dashboard;
import dev.hinomi.guide.item.FilterPattern;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dashboards and search patterns that a sentence names, and the bullets under "dashboards".
record Mentions(Vocabulary vocabulary) implements Extractor {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?<before>[A-Z]\\w+(?: [A-Z]\\w+)+) dashboard\\b|dashboard, (?<after>[A-Z]\\w+(?: [A-Z]\\w+)+)");
    private static final Pattern CODED = Pattern.compile("(?i)\\bdashboards?:? (?:called )?$");
    private static final Pattern SELECTS = Pattern.compile("(?i)\\b(?:filter|pattern)\\b");
    private static final Pattern PATTERN = Pattern.compile("^(?:\\{.*\\}|\\[.*,.*\\])$");

    @Override
    public void extract(Section section, Found found) {
        boolean below = vocabulary.mentions(Concept.DASHBOARDS, section.title());
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.ItemList list -> {
                    if (below && !list.ordered()) {
                        list.items().stream()
                                .map(Block.Item::text)
                                .filter(text -> text.plain().matches("(?:「.*|.* [–-] .*|[^:：。]{1,60}[:：] .*)"))
                                .forEach(text -> listed(section, text, found));
                    }
                    list.items().stream().map(Block.Item::text).forEach(text -> named(section, text, found));
                }
                case Block.Paragraph prose -> {
                    below |= vocabulary.names(
                            Concept.DASHBOARDS, prose.texts().getLast().plain());
                    prose.texts().forEach(text -> named(section, text, found));
                }
                case Block.Table _, Block.Fence _ -> {}
            }
        }
    }

    private static void listed(Section section, Text text, Found found) {
        String[] parts = text.plain().split("\\s*(?:[:：]| [–-] )\\s*", 2);
        found.add(new Dashboard(Found.at(section, text.line()), parts[0], parts.length == 2 ? parts[1] : ""));
    }

    private static void named(Section section, Text text, Found found) {
        Matcher named = NAMED.matcher(text.plain());
        while (named.find()) {
            String name = Stream.of("before", "after")
                    .map(named::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElse("");
            found.add(new Dashboard(Found.at(section, text.line()), name.replaceFirst("^The ", ""), ""));
        }
        boolean selects = SELECTS.matcher(text.plain()).find();
        for (String code : text.codes()) {
            int at = Math.max(text.plain().indexOf(code), 0);
            String before = text.plain().substring(Math.max(at - 40, 0), at);
            if (CODED.matcher(before).find()) {
                found.add(new Dashboard(Found.at(section, text.line()), code, ""));
            } else if (PATTERN.matcher(code).matches() && selects) {
                found.add(new FilterPattern(Found.at(section, text.line()), FilterPattern.Kind.LOGS, code, ""));
            }
        }
    }
}
