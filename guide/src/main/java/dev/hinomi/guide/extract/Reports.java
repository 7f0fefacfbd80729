package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Report;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;

/// Bullets such as `- **Weekly**: deployments made`, and headings such as "daily report".
record Reports(Vocabulary vocabulary) implements Extractor {
    @Override
    public void extract(Section section, Found found) {
        String title = section.title();
        if (vocabulary.mentions(Concept.REPORT, title)) {
            vocabulary
                    .frequency(title)
                    .ifPresent(frequency -> found.add(new Report(Found.at(section, section.line()), frequency, title)));
        }
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list && !list.ordered()) {
                list.items().stream()
                        .map(Block.Item::text)
                        .filter(text -> !text.value().isEmpty())
                        .forEach(text -> text.label()
                                .flatMap(label -> vocabulary.frequency(label))
                                .ifPresent(frequency -> found.add(
                                        new Report(Found.at(section, text.line()), frequency, text.value()))));
            }
        }
    }
}
