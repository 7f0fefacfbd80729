package dev.hinomi.scenarios.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `${...}` stands for in a story: `${minute-5}` is the minute five minutes ago in ISO 8601, `${millis-5}` the
/// same in milliseconds since 1970, and every other name what an earlier step captured by it.
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(minute|millis)?(?:-(\\d+))?(\\w*)}");

    private final Instant base;
    private final Map<String, String> captured = new HashMap<>();

    Placeholders(Instant now) {
        base = now.truncatedTo(ChronoUnit.MINUTES);
    }

    void put(String name, String value) {
        captured.put(name, value);
    }

    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        String unit = match.group(1);
        if (unit == null) {
            String name = match.group(3);
            String value = captured.get(name);
            if (value == null) {
                throw new IllegalArgumentException("${" + name + "} (expected: one of " + captured.keySet() + ")");
            }
            return value;
        }
        String minutes = match.group(2);
        Instant at = base.minus(Duration.ofMinutes(minutes == null ? 0 : Long.parseLong(minutes)));
        return unit.equals("millis") ? Long.toString(at.toEpochMilli()) : at.toString();
    }
}
