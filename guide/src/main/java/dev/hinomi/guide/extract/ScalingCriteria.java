package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.item.ScalingRule;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.reader.Section;
import java.util.Optional;
import java.util.regex.Pattern;

/// How much there is now (`Current setting: 10`), and when to give more, as bullets below a label such as "criteria". A
/// share among them is a threshold as well.
record ScalingCriteria(Vocabulary vocabulary) implements Extractor {
    private static final Pattern SETTING = Pattern.compile("(?i)^(?:現在の設定|現在値|current settings?)\\s*[:：].*\\d.*");

    @Override
    public void extract(Section section, Found found) {
        Sentence.of(section).stream()
                .filter(sentence -> sentence.matches(SETTING) && !found.isClaimed(sentence.line()))
                .forEach(sentence -> found.add(new ScalingRule(Found.at(section, sentence.line()), sentence.text())));
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.CRITERIA, labelled.label()))
                .flatMap(labelled -> labelled.entries().stream())
                .forEach(entry -> criterion(section, entry, found));
    }

    private static void criterion(Section section, Entry entry, Found found) {
        found.add(new ScalingRule(Found.at(section, entry.line()), entry.text()));
        Condition.parse(entry.text())
                .filter(Condition::isPercentage)
                .ifPresent(condition -> found.add(new MetricThreshold(
                        Found.at(section, entry.line()),
                        section.title(),
                        false,
                        Optional.empty(),
                        MetricThreshold.Level.LIMIT,
                        entry.text())));
    }
}
