package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Levels that the text speaks of and nobody defines, where the guide defines others of the same name.
public final class UndefinedSeverity implements Rule {
    @Override
    public String id() {
        return "severity-undefined";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Set<LevelName> defined = guide.items(SeverityLevel.class)
                .map(level -> LevelName.of(level.name()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<String> families = defined.stream().map(LevelName::family).collect(Collectors.toSet());
        BitSet elsewhere = elsewhere(guide);
        Set<LevelName> told = new HashSet<>();
        for (String family : families) {
            if (defined.stream().filter(level -> level.family().equals(family)).count() < 2) {
                continue;
            }
            Pattern used = Pattern.compile(
                    "(?<![\\w.:/$-])" + Pattern.quote(written(family)) + "[ -]?(?<number>\\d)(?![\\w%.-]\\w|\\w)");
            List<String> lines = guide.document().lines();
            for (int i = 0; i < lines.size(); i++) {
                Matcher level = used.matcher(elsewhere.get(i + 1) ? "" : lines.get(i));
                while (level.find()) {
                    LevelName name = new LevelName(family, Integer.parseInt(level.group("number")));
                    if (!defined.contains(name) && told.add(name)) {
                        findings.warning(
                                i + 1,
                                name + " is nowhere defined (defined: " + names(defined, family) + ")",
                                "Nobody knows how fast it has to be answered. Define the level, or name one that is.");
                    }
                }
            }
        }
    }

    /// Short names are written in capitals; in small letters they are something else, such as `s3://`.
    private static String written(String family) {
        return family.length() <= 3 ? family.toUpperCase(Locale.ROOT) : family;
    }

    private static String names(Set<LevelName> defined, String family) {
        return defined.stream()
                .filter(level -> level.family().equals(family))
                .map(LevelName::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Fences, and the levels of an escalation, which count something else.
    private static BitSet elsewhere(Guide guide) {
        BitSet lines = new BitSet();
        guide.document()
                .fences()
                .forEach(fence -> lines.set(fence.block().line(), fence.block().lastLine() + 1));
        guide.items(Escalation.class)
                .forEach(escalation -> escalation.levels().forEach(level -> lines.set(level.line())));
        return lines;
    }
}
