package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.item.Runbook;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
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
        if (ranksAlarms(section) || (symptom.isEmpty() && vocabulary.mentions(Concept.ESCALATION, section.title()))) {
            return;
        }
        List<Entry> steps = new Steps(vocabulary).of(section, found);
        boolean procedure = vocabulary.mentions(Concept.ALERT, section.title()) && hasCommands(section);
        if (steps.isEmpty() && symptom.isEmpty() && !procedure) {
            return;
        }
        List<Entry> causes = Labelled.first(section, vocabulary, Concept.CAUSES)
                .map(Labelled::entries)
                .orElse(List.of());
        int line = section.path().isEmpty() ? steps.getFirst().line() : beginning(section, steps);
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

    /// A list that a sentence introduces in the midst of other text begins there and not at the heading.
    private static int beginning(Section section, List<Entry> steps) {
        List<Block> blocks = section.blocks();
        for (int i = 2; i < blocks.size() && !steps.isEmpty(); i++) {
            if (blocks.get(i).line() == steps.getFirst().line()
                    && blocks.get(i - 1) instanceof Block.Paragraph prose
                    && prose.texts().getLast().plain().matches(".*[:：]")
                    && prose.texts().getLast().label().isEmpty()) {
                return prose.line();
            }
        }
        return section.line();
    }

    private static boolean hasCommands(Section section) {
        return section.allBlocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Fence fence && ShellFences.content(fence) == ShellFences.Content.SHELL);
    }
}
