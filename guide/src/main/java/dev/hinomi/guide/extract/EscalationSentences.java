package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Entry;
import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.Origin;
import dev.hinomi.guide.measure.Deadline;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Escalation told in sentences under a heading about it, or as bullets below such a label.
record EscalationSentences(Vocabulary vocabulary) implements Extractor {
    private static final Pattern CALL = Pattern.compile(
            "(?i)\\b(?:calls?|pages?|wakes?|goes to|tells?|told|tries|escalates?|at once)\\b|連絡|呼び出|エスカレーション");
    private static final Pattern WHEN = Pattern.compile(
            "(?i)\\d+\\s?(?:s|m|min|minutes?|h|hours?|days?)\\b|\\d+\\s?(?:分|時間)|\\d\\d:\\d\\d|\\b(?:at once|longer than|the end of)\\b|直ち|すぐ");

    @Override
    public void extract(Section section, Found found) {
        List<Escalation.Level> levels = new ArrayList<>();
        if (vocabulary.mentions(Concept.ESCALATION, section.title())) {
            Sentence.of(section).stream()
                    .filter(sentence -> sentence.matches(CALL) && sentence.matches(WHEN))
                    .filter(sentence -> !found.isClaimed(sentence.line()))
                    .forEach(sentence -> levels.add(level(sentence.line(), sentence.text())));
        }
        Labelled.of(section).stream()
                .filter(labelled -> vocabulary.names(Concept.ESCALATION, labelled.label()))
                .flatMap(Labelled::items)
                .flatMap(EscalationSentences::withInner)
                .forEach(entry -> levels.add(level(entry.line(), entry.text())));
        if (!levels.isEmpty()) {
            found.add(new Escalation(Origin.at(levels.getFirst().line(), section.path()), levels));
            levels.forEach(level -> found.claim(level.line()));
        }
    }

    private static Stream<Entry> withInner(Block.Item item) {
        return Stream.concat(
                Stream.of(new Entry(item.line(), item.text().plain())),
                item.children().stream()
                        .filter(Block.ItemList.class::isInstance)
                        .flatMap(list -> ((Block.ItemList) list).items().stream())
                        .flatMap(EscalationSentences::withInner));
    }

    private static Escalation.Level level(int line, String text) {
        return new Escalation.Level(line, "", text, Deadline.parse(text));
    }
}
