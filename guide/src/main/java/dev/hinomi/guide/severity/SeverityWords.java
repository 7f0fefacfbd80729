package dev.hinomi.guide.severity;

import dev.hinomi.guide.extract.Concept;
import dev.hinomi.guide.extract.Vocabulary;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which words say how bad something is: those listed here, and what the team's vocabulary has for `critical` and
/// `warning`.
///
/// @param highIsBelow whether something else is worse than what is `high`
record SeverityWords(Vocabulary vocabulary, boolean highIsBelow) {
    private static final Pattern NUMBERED =
            Pattern.compile("(?:level|sev|severity|priority|prio|p|レベル|優先度|重要度|緊急度) ?-?(\\d{1,2})");
    private static final Pattern END = Pattern.compile("[;,。、(（/]");
    private static final Set<String> CRITICAL = Set.of("critical", "emergency", "fatal", "緊急", "重大", "致命的");
    private static final Set<String> HIGH = Set.of("high", "major", "高");
    private static final Map<String, AlarmSeverity> OTHERS = Map.ofEntries(
            Map.entry("warning", AlarmSeverity.WARNING),
            Map.entry("warn", AlarmSeverity.WARNING),
            Map.entry("medium", AlarmSeverity.WARNING),
            Map.entry("moderate", AlarmSeverity.WARNING),
            Map.entry("警告", AlarmSeverity.WARNING),
            Map.entry("注意", AlarmSeverity.WARNING),
            Map.entry("中", AlarmSeverity.WARNING),
            Map.entry("info", AlarmSeverity.INFO),
            Map.entry("informational", AlarmSeverity.INFO),
            Map.entry("low", AlarmSeverity.INFO),
            Map.entry("minor", AlarmSeverity.INFO),
            Map.entry("情報", AlarmSeverity.INFO),
            Map.entry("低", AlarmSeverity.INFO));

    /// The first of the words that a cell or a heading says, such as `level 2` of `level 2; level 1 above 50%`, and
    /// `critical` of `Severity: critical`.
    AlarmSeverity of(String text) {
        String first = END.split(Normalizer.normalize(text, Normalizer.Form.NFKC), 2)[0];
        List<String> parts = Arrays.stream(first.split(":", -1)).toList().reversed();
        return parts.stream()
                .map(this::word)
                .filter(severity -> severity != AlarmSeverity.UNRATED)
                .findFirst()
                .orElse(AlarmSeverity.UNRATED);
    }

    /// Whether a text says that something is worse than `high`.
    static boolean isWorst(String text) {
        return Arrays.stream(text.split("[:：]", -1)).map(SeverityWords::plain).anyMatch(CRITICAL::contains);
    }

    private AlarmSeverity word(String part) {
        String word = plain(part);
        Matcher numbered = NUMBERED.matcher(word);
        if (numbered.matches()) {
            return byNumber(Integer.parseInt(numbered.group(1)));
        }
        if (HIGH.contains(word)) {
            return highIsBelow ? AlarmSeverity.WARNING : AlarmSeverity.CRITICAL;
        }
        if (CRITICAL.contains(word) || vocabulary.names(Concept.CRITICAL, word)) {
            return AlarmSeverity.CRITICAL;
        }
        return vocabulary.names(Concept.WARNING, word)
                ? AlarmSeverity.WARNING
                : OTHERS.getOrDefault(word, AlarmSeverity.UNRATED);
    }

    private static AlarmSeverity byNumber(int number) {
        return switch (number) {
            case 0, 1 -> AlarmSeverity.CRITICAL;
            case 2 -> AlarmSeverity.WARNING;
            default -> AlarmSeverity.INFO;
        };
    }

    private static String plain(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFKC)
                .replaceAll("[*`\\p{So}\\x{FE0F}]|優先度$| priority$| severity$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
