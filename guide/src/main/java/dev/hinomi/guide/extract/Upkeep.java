package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.MaintenanceTask;
import dev.hinomi.guide.reader.Section;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a guide says of its own upkeep: `This guide is reviewed every quarter.`
record Upkeep(Vocabulary vocabulary) implements Extractor {
    private static final Pattern ITSELF = Pattern.compile(
            "(?i)\\bthis (?:guide|document|page|runbook|handbook)\\b|この(?:ドキュメント|文書|ガイド|手順書)|本(?:書|ドキュメント|手順書|ガイド)");
    private static final Pattern KEPT_UP = Pattern.compile("(?i)\\b(?:review|updat|revis)\\w*|更新|見直|改訂");

    @Override
    public void extract(Section section, Found found) {
        for (Sentence sentence : Sentence.of(section)) {
            Optional<String> frequency = vocabulary.frequency(sentence.text());
            if (frequency.isPresent() && sentence.matches(ITSELF) && sentence.matches(KEPT_UP)) {
                found.add(new MaintenanceTask(
                        Found.at(section, sentence.line()), sentence.text(), frequency.get(), "", "", ""));
            }
        }
    }
}
