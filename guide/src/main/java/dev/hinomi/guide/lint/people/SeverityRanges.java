package dev.hinomi.guide.lint.people;

import dev.hinomi.guide.item.SeverityLevel;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.ShareRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Levels of severity whose shares of the same thing leave a gap, or overlap.
public final class SeverityRanges implements Rule {
    @Override
    public String id() {
        return "severity-ranges";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Map<String, List<Ranged>> bySubject = new LinkedHashMap<>();
        guide.items(SeverityLevel.class)
                .forEach(level -> Stream.concat(
                                level.examples().stream().map(entry -> new Place(entry.line(), entry.text())),
                                Stream.of(new Place(level.line(), level.definition())))
                        .forEach(place -> ShareRange.parse(place.text())
                                .ifPresent(range -> bySubject
                                        .computeIfAbsent(range.subject(), subject -> new ArrayList<>())
                                        .add(new Ranged(place.line(), level.name(), range)))));
        bySubject.values().forEach(ranges -> check(ranges, findings));
    }

    private static void check(List<Ranged> ranges, Findings findings) {
        List<Ranged> ordered = ranges.stream()
                .sorted(Comparator.comparing((Ranged ranged) -> ranged.range().from()))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            Ranged lower = ordered.get(i - 1);
            Ranged upper = ordered.get(i);
            int gap = upper.range().from().compareTo(lower.range().to());
            String between = upper.range().subject() + ": " + lower.level() + " ends at "
                    + lower.range().to().toPlainString() + "%, " + upper.level() + " begins at "
                    + upper.range().from().toPlainString() + "%";
            if (gap > 0) {
                findings.warning(
                        upper.line(),
                        "no level between them: " + between,
                        "Whoever is woken in between does not know how fast to act, and guesses. Let one level begin where"
                                + " the other ends.");
            } else if (gap < 0 && !lower.level().equals(upper.level())) {
                findings.warning(
                        upper.line(),
                        "two levels for the same: " + between,
                        "Two people will choose two levels, and two deadlines. Let one level begin where the other ends.");
            }
        }
    }

    private record Place(int line, String text) {}

    private record Ranged(int line, String level, ShareRange range) {}
}
