package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import dev.hinomi.guide.reader.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The steps of a section: numbered items, lines that begin with a circled number, and what stands below a
/// label such as "mitigation". Bullets are steps where a label or the heading says so, or where each is a
/// case with its arrow.
record Steps(Vocabulary vocabulary) {
    private static final Pattern CIRCLED = Pattern.compile("^[①-⑳].*");
    private static final Pattern ARROW = Pattern.compile(".*\\s(?:→|⇒|->)\\s.*");
    private static final Pattern SEQUENCE =
            Pattern.compile("(?i)^(?:first|then|next|finally|afterwards|まず|次に|最後に)(?![\\w:]).*[.。]");
    private static final Pattern OPEN = Pattern.compile("(?i)^(?:todo|tbd|tba)\\b.*");

    List<Entry> of(Section section, Found found) {
        List<Entry> steps = new ArrayList<>();
        boolean alert = areTicked(section, vocabulary);
        boolean told = vocabulary.mentions(Concept.ALERT, section.title());
        List<Text> circled = circled(section);
        circled.forEach(text -> steps.add(new Entry(text.line(), text.plain())));
        Set<Integer> labelled = labelled(section, steps);
        if (told) {
            sequence(section, steps);
        }
        for (Block block : section.blocks()) {
            if (!(block instanceof Block.ItemList list) || isContents(list)) {
                continue;
            }
            boolean below = labelled.contains(list.line());
            boolean ticked = alert && list.items().stream().anyMatch(item -> item.task() != Block.Task.NONE);
            if (list.ordered() || ticked || below || (told && labelled.isEmpty()) || isBelow(list, circled)) {
                items(list, steps);
            }
        }
        return steps.stream()
                .filter(step -> !found.isClaimed(step.line()))
                .sorted(Comparator.comparingInt(Entry::line))
                .toList();
    }

    /// Whether a task list of this section is to be worked through for an alert: right below a heading about alerts,
    /// which
    /// is not the title of the page.
    static boolean areTicked(Section section, Vocabulary vocabulary) {
        List<String> path = section.path();
        return path.size() > 2 && vocabulary.mentions(Concept.ALERT, path.get(path.size() - 2));
    }

    /// Link texts are the whole item; a step says more than one link.
    private static boolean isContents(Block.ItemList list) {
        return list.items().stream().allMatch(item -> item.text().isLink());
    }

    private static List<Text> circled(Section section) {
        return section.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).texts().stream())
                .filter(text -> CIRCLED.matcher(text.plain()).matches())
                .toList();
    }

    /// Sentences that say when they come: first, then, afterwards.
    private static void sequence(Section section, List<Entry> steps) {
        section.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).texts().getFirst())
                .filter(text -> SEQUENCE.matcher(text.plain()).matches())
                .forEach(text -> steps.add(new Entry(text.line(), text.plain())));
    }

    private static boolean isBelow(Block.ItemList list, List<Text> circled) {
        return !circled.isEmpty() && circled.getFirst().line() < list.line();
    }

    /// The steps that stand on the label's own line or in sentences below it; answers the lines of the lists
    /// below.
    private Set<Integer> labelled(Section section, List<Entry> steps) {
        Set<Integer> lists = new TreeSet<>();
        Set<Integer> prose = proseLines(section);
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.STEPS, labelled.label()))
                .forEach(labelled -> {
                    if (prose.contains(labelled.line())
                            && !labelled.value().isEmpty()
                            && !OPEN.matcher(labelled.value()).matches()) {
                        steps.add(new Entry(labelled.line(), labelled.value()));
                    }
                    for (Block block : labelled.blocks()) {
                        if (block instanceof Block.ItemList list) {
                            lists.add(list.line());
                        } else if (block instanceof Block.Paragraph text && isAdvice(text)) {
                            steps.add(new Entry(
                                    text.line(), text.texts().getFirst().plain()));
                        }
                    }
                });
        return lists;
    }

    /// Among facts in bullets, a label `action` only names what a value is for.
    private static Set<Integer> proseLines(Section section) {
        return section.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).texts().stream())
                .map(Text::line)
                .collect(Collectors.toSet());
    }

    /// A sentence; what ends with a colon introduces a block.
    private static boolean isAdvice(Block.Paragraph prose) {
        String last = prose.texts().getLast().plain();
        return (last.endsWith(".") || last.endsWith("。"))
                && !CIRCLED.matcher(prose.texts().getFirst().plain()).matches();
    }

    private static void items(Block.ItemList list, List<Entry> steps) {
        for (Block.Item item : list.items()) {
            boolean holds = item.text().plain().isEmpty();
            if (!holds) {
                steps.add(new Entry(item.line(), item.text().plain()));
            }
            for (Block child : item.children()) {
                if (child instanceof Block.ItemList inner
                        && (inner.ordered()
                                || inner.items().stream()
                                        .allMatch(each -> ARROW.matcher(
                                                        each.text().plain())
                                                .matches()))) {
                    items(inner, steps);
                }
            }
        }
    }
}
