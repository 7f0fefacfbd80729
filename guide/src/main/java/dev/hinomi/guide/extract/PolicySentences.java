package dev.hinomi.guide.extract;

import dev.hinomi.guide.item.Kpi;
import dev.hinomi.guide.item.Policy;
import dev.hinomi.guide.item.Price;
import dev.hinomi.guide.item.ScalingRule;
import dev.hinomi.guide.reader.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What sentences promise under the heading for it: how long things are kept and how they are backed up,
/// targets, costs, scaling; and recovery objectives anywhere.
record PolicySentences(Vocabulary vocabulary) implements Extractor {
    private static final String NUMBER = "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final Pattern KEPT = Pattern.compile("(?i)(?:\\bkept|retained|\\bfor|保存|保持|:)\\s*(?:for )?" + NUMBER
            + "\\s?(?:days?|weeks?|months?|years?|日|週|年|か月)");
    private static final Pattern KEEPS = Pattern.compile("(?i)\\b(?:kept|retained|deleted)\\b|保存|保持");
    private static final Pattern BACKED_UP = Pattern.compile(
            "(?i)\\b(?:backed up|back-?ups? (?:is|are|runs?)|snapshots? (?:is|are|nightly|daily|hourly|weekly)|replicated)|バックアップ(?:を|は)");
    private static final Pattern OBJECTIVE = Pattern.compile("\\bR[TP]O\\b");
    private static final Pattern DIGIT = Pattern.compile("[\\d０-９]");
    private static final Pattern CONDITION = Pattern.compile("(?i)\\bwhen\\b|ときは|場合は|たら");
    private static final Pattern TARGET = Pattern.compile("(?i)\\d\\s?%|\\b(?:within|below|in) \\d");
    private static final Pattern MONEY = Pattern.compile("(?i)(?:USD|EUR|GBP|JPY|[$€£¥])\\s?\\d|\\d\\s?(?:USD|EUR|円)");
    private static final Pattern SPENT = Pattern.compile("(?i)\\b(?:month|costs?)\\b|月");
    private static final Pattern SCALES = Pattern.compile(
            "(?i)\\b(?:scales?|raise|set min|adds? an?|doubles?|from \\d+ to|up to|(?:reserved|provisioned) concurrency)\\b|同時実行数は");

    @Override
    public void extract(Section section, Found found) {
        String title = section.title();
        for (Sentence sentence : Sentence.of(section)) {
            if (sentence.matches(OBJECTIVE) && sentence.matches(DIGIT)) {
                found.add(new Kpi(Found.at(section, sentence.line()), title, sentence.text(), ""));
                continue;
            }
            if (!sentence.bullet() || vocabulary.mentions(Concept.RETENTION, title)) {
                if (mentions(title, Concept.RETENTION, Concept.BACKUP)) {
                    keeping(section, sentence, found);
                }
            }
            if (!sentence.bullet() && mentions(title, Concept.TARGETS) && sentence.matches(TARGET)) {
                found.add(new Kpi(Found.at(section, sentence.line()), sentence.text(), sentence.text(), ""));
            }
            if (!sentence.bullet()
                    && mentions(title, Concept.COSTS)
                    && sentence.matches(MONEY)
                    && sentence.matches(SPENT)) {
                found.add(new Price(Found.at(section, sentence.line()), List.of(title), List.of(sentence.text())));
            }
            if (mentions(title, Concept.SCALING)
                    && (sentence.matches(SCALES) || (sentence.bullet() && sentence.matches(CONDITION)))
                    && sentence.matches(DIGIT)
                    && !found.isClaimed(sentence.line())) {
                found.add(new ScalingRule(Found.at(section, sentence.line()), sentence.text()));
            }
        }
    }

    private boolean mentions(String title, Concept... concepts) {
        return List.of(concepts).stream().anyMatch(concept -> vocabulary.mentions(concept, title));
    }

    /// A backup with its own keep time is one policy; a copy of live data says of both what is kept.
    private static void keeping(Section section, Sentence sentence, Found found) {
        boolean backup = sentence.matches(BACKED_UP);
        if (backup || sentence.text().matches("(?i).*snapshot.*never deleted.*")) {
            found.add(
                    new Policy(Found.at(section, sentence.line()), section.title(), Map.of("backup", sentence.text())));
        }
        if (backup && !sentence.text().contains("replicated")) {
            return;
        }
        if (sentence.bullet() ? found.isClaimed(sentence.line()) : !sentence.matches(KEEPS)) {
            return;
        }
        Matcher kept = KEPT.matcher(sentence.text());
        while (kept.find()) {
            found.add(new Policy(
                    Found.at(section, sentence.line()), section.title(), Map.of("retention", sentence.text())));
        }
    }
}
