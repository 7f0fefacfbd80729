package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sections that tell what to do: with a symptom or steps by label, or with numbered steps. A table of contents and a
/// list of levels are numbered too and are not steps.
record Runbooks(Vocabulary vocabulary) implements Extractor {
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.)]\\s*");

    @Override
    public void extract(Section section, Found found) {
        Optional<Labelled> symptom = Labelled.first(section, vocabulary, Concept.SYMPTOM)
                .or(() -> Labelled.first(section, vocabulary, Concept.ALARM_CONDITION));
        if (ranksAlarms(section)) {
            return;
        }
        List<Entry> steps = steps(section, found);
        if (steps.isEmpty() && symptom.isEmpty()) {
            return;
        }
        List<Entry> causes = Labelled.first(section, vocabulary, Concept.CAUSES)
                .map(Labelled::entries)
                .orElse(List.of());
        int line = section.path().isEmpty() ? steps.getFirst().line() : section.line();
        found.add(new Runbook(
                Origin.at(line, section.path()),
                NUMBER.matcher(section.title()).replaceFirst(""),
                symptom.map(Labelled::value).orElse(""),
                causes,
                steps));
        symptom.ifPresent(labelled -> found.claim(labelled.line()));
        causes.forEach(entry -> found.claim(entry.line()));
        steps.forEach(entry -> found.claim(entry.line()));
    }

    /// Under "priority: high" the numbers count alarms, unless a label says that steps follow.
    private boolean ranksAlarms(Section section) {
        return vocabulary.mentions(Concept.SEVERITY, section.title())
                && Labelled.first(section, vocabulary, Concept.STEPS).isEmpty();
    }

    private List<Entry> steps(Section section, Found found) {
        List<Entry> steps = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list && list.ordered() && !isContents(list)) {
                list.items().stream()
                        .filter(item -> !found.isClaimed(item.line()))
                        .forEach(item ->
                                steps.add(new Entry(item.line(), item.text().plain())));
            }
        }
        if (steps.isEmpty()) {
            Labelled.of(section).stream()
                    .filter(labelled -> vocabulary.names(Concept.STEPS, labelled.label()))
                    .flatMap(Labelled::items)
                    .filter(item -> !found.isClaimed(item.line()))
                    .forEach(
                            item -> steps.add(new Entry(item.line(), item.text().plain())));
        }
        return steps;
    }

    /// Link texts are the whole item; a step says more than one link.
    private static boolean isContents(Block.ItemList list) {
        return list.items().stream().allMatch(item -> item.text().isLink());
    }
}
