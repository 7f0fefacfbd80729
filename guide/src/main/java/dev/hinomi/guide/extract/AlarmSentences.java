package dev.hinomi.guide.extract;

import dev.hinomi.guide.dictionary.MetricDictionary;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.reader.Block;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Alarms and usual values told in sentences: `Page when CPUUtilization > 90% for 10m`, `Normal p99 is
/// 250-600 ms`, and terms with their condition under a heading about alarms. A sentence may have several
/// conditions, so that none becomes a term of the alarm; what it says is the alarm's context.
record AlarmSentences(Vocabulary vocabulary, MetricDictionary dictionary) implements Extractor {
    private static final Pattern ALARM = Pattern.compile(
            "(?i)^(?:also )?(?:page|ticket|alert|mail|notify|warn)s?\\b[^.:]{0,40}\\b(?:when|if)\\b.*\\d|\\b(?:fires when|pages if|pages when)\\b.*\\d");
    private static final Pattern USUAL =
            Pattern.compile("(?i)\\b(?:normal(?:ly)?|ordinarily|usually|sits at)\\b.{0,40}?\\d");
    private static final Pattern METRIC = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b");
    private static final Pattern TITLE = Pattern.compile("^[^:：]{1,20}[:：]\\s*");

    @Override
    public void extract(Section section, Found found) {
        boolean healthy = vocabulary.mentions(Concept.NORMAL, section.title());
        for (Sentence sentence : Sentence.of(section)) {
            if (sentence.matches(ALARM)) {
                alarm(
                        section,
                        sentence.line(),
                        TITLE.matcher(section.title()).replaceFirst(""),
                        sentence.text(),
                        found);
            }
            boolean usual = vocabulary.mentions(Concept.ALERT, section.title()) && sentence.matches(USUAL);
            if (!sentence.bullet() && (usual || (healthy && sentence.text().matches(".*\\d.*")))) {
                usual(section, sentence, found);
            }
        }
        if (vocabulary.mentions(Concept.ALARM_NAME, section.title())
                || vocabulary.mentions(Concept.ALERT, section.title())) {
            Labelled.of(section).stream()
                    .filter(labelled -> labelled.text().codes().contains(labelled.label()))
                    .filter(labelled -> !labelled.entries().isEmpty())
                    .forEach(labelled -> alarm(
                            section,
                            labelled.line(),
                            labelled.label(),
                            labelled.entries().getFirst().text(),
                            found));
        }
        if (vocabulary.mentions(Concept.METRIC, section.title())) {
            watched(section, found);
        }
    }

    private void usual(Section section, Sentence sentence, Found found) {
        Matcher metric = METRIC.matcher(sentence.text());
        boolean named = metric.find();
        found.add(threshold(
                section,
                sentence.line(),
                named ? metric.group() : section.title(),
                named,
                Condition.parse(sentence.text()).isPresent()
                        ? MetricThreshold.Level.NORMAL
                        : MetricThreshold.Level.WATCH,
                sentence.text()));
    }

    /// Bullets under "metrics" that begin with a metric's name.
    private void watched(Section section, Found found) {
        for (Block block : section.blocks()) {
            if (block instanceof Block.ItemList list && !list.ordered()) {
                list.items().stream()
                        .map(Block.Item::text)
                        .filter(text ->
                                !found.isClaimed(text.line()) && text.codes().size() == 1)
                        .filter(text -> text.plain().startsWith(text.codes().getFirst())
                                && text.codes().getFirst().matches("[A-Za-z]*[a-z][A-Z]\\w*"))
                        .forEach(text -> found.add(threshold(
                                section, text.line(), text.codes().getFirst(), true, MetricThreshold.Level.WATCH, "")));
            }
        }
    }

    private MetricThreshold threshold(
            Section section, int line, String name, boolean named, MetricThreshold.Level level, String text) {
        return new MetricThreshold(
                Found.at(section, line), name, named, dictionary.namespaceOf(section.path(), name), level, text);
    }

    private static void alarm(Section section, int line, String name, String context, Found found) {
        AlarmTerms unstated =
                new AlarmTerms(null, null, null, null, Map.of(), null, null, null, null, List.of(), List.of(), false);
        found.add(new Alarm(Found.at(section, line), name, Alarm.Source.PROSE, unstated, context));
    }
}
