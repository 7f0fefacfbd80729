package dev.hinomi.logs.transform.grok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How often patterns may be used in an expression, and how (user guide, "grok").
final class GrokLimits {
    private static final int MAX_PATTERNS = 20;
    private static final int MAX_WIDE = 5;

    private GrokLimits() {}

    static void check(List<GrokPart> parts) throws InvalidGrokException {
        List<String> names = parts.stream()
                .filter(GrokPart.Use.class::isInstance)
                .map(part -> ((GrokPart.Use) part).pattern())
                .toList();
        if (names.isEmpty() || names.size() > MAX_PATTERNS) {
            throw new InvalidGrokException("1 to " + MAX_PATTERNS + " patterns such as %{WORD:name}");
        }
        checkEach(names);
        long wide = names.stream().filter(GrokPatterns.WIDE::contains).count();
        if (wide > MAX_WIDE) {
            throw new InvalidGrokException("at most " + MAX_WIDE + " of "
                    + GrokPatterns.WIDE.stream().sorted().toList() + " together");
        }
        if (names.stream().anyMatch(GrokPatterns.COMMON_LOGS::contains)) {
            checkCommonLog(parts, names);
        }
    }

    private static void checkEach(List<String> names) throws InvalidGrokException {
        Map<String, Integer> counts = new HashMap<>();
        for (String name : names) {
            int max = Objects.requireNonNull(GrokPatterns.all().get(name)).max();
            if (counts.merge(name, 1, Integer::sum) > max) {
                throw new InvalidGrokException("%{" + name + "} at most " + max + (max == 1 ? " time" : " times"));
            }
        }
    }

    private static void checkCommonLog(List<GrokPart> parts, List<String> names) throws InvalidGrokException {
        boolean first = parts.getFirst() instanceof GrokPart.Use && GrokPatterns.COMMON_LOGS.contains(names.getFirst());
        boolean rest = names.size() == 1 || (names.size() == 2 && GrokPatterns.REST.contains(names.get(1)));
        if (!first || !rest) {
            throw new InvalidGrokException(
                    "a pattern for a common log format at the start, and after it at most one of "
                            + GrokPatterns.REST.stream().sorted().toList());
        }
    }
}
