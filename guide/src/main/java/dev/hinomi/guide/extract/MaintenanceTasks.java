package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.MaintenanceTask;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recurring work told by headings: a heading below "every week", or the numbered steps right under it.
record MaintenanceTasks(Vocabulary vocabulary) implements Extractor {
    private static final Pattern BRACKET = Pattern.compile("[(（]([^)）]{1,60})[)）]\\s*$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.)]\\s*");

    @Override
    public void extract(Section section, Found found) {
        Optional<String> own = vocabulary.frequency(section.title());
        if (own.isPresent()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.ItemList list && list.ordered()) {
                    list.items().stream()
                            .filter(item -> item.text().label().isPresent())
                            .forEach(item -> found.add(new MaintenanceTask(
                                    Found.at(section, item.line()),
                                    item.text().label().orElse(""),
                                    own.get(),
                                    item.text()
                                                    .value()
                                                    .equals(item.text().label().orElse(""))
                                            ? ""
                                            : item.text().value(),
                                    "",
                                    "")));
                }
            }
            return;
        }
        if (section.path().size() < 2) {
            return;
        }
        String parent = section.path().get(section.path().size() - 2);
        vocabulary
                .frequency(parent)
                .filter(frequency -> !isListed(section, found))
                .ifPresent(frequency -> found.add(underFrequency(section, frequency)));
    }

    /// A table under the same heading names the tasks; the other sections say how they are done.
    private static boolean isListed(Section section, Found found) {
        List<String> parents = section.path().subList(0, section.path().size() - 1);
        return found.items().stream()
                .anyMatch(item -> item instanceof MaintenanceTask task
                        && task.origin().section().size() > parents.size()
                        && task.origin().section().subList(0, parents.size()).equals(parents)
                        && !task.owner().isEmpty());
    }

    private MaintenanceTask underFrequency(Section section, String frequency) {
        String name = NUMBER.matcher(section.title()).replaceFirst("");
        String takes = "";
        Matcher bracket = BRACKET.matcher(name);
        if (bracket.find()
                && vocabulary.mentions(Concept.TAKES, bracket.group(1).replaceAll("[:：].*", ""))) {
            takes = bracket.group(1).replaceAll("^[^:：]*[:：]\\s*", "");
            name = name.substring(0, bracket.start()).strip();
        }
        return new MaintenanceTask(Found.at(section, section.line()), name, frequency, "", "", takes);
    }
}
