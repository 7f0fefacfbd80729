package dev.hinomi.kernel.cron;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values that a field of a cron expression permits: `*`, `?`, `5`, `1-5`, `*/15`, `0/15`, `MON-FRI`, and lists of
/// them.
final class CronField {
    private static final Pattern PART = Pattern.compile("(\\*|\\?|\\w+)(?:-(\\w+))?(?:/(\\d{1,4}))?");

    private final String name;
    private final int least;
    private final int most;
    private final List<String> names;
    private final BitSet permitted = new BitSet();

    private CronField(String name, int least, int most, List<String> names) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /// @param names of the values from the least on
    static CronField parse(String text, String name, int least, int most, List<String> names) {
        CronField field = new CronField(name, least, most, names);
        for (String part : text.split(",", -1)) {
            field.add(part);
        }
        return field;
    }

    boolean has(int value) {
        return permitted.get(value);
    }

    /// The first value from `value` on; -1 without one.
    int from(int value) {
        return permitted.nextSetBit(value);
    }

    /// The last value up to `value`; -1 without one.
    int downFrom(int value) {
        return value < 0 ? -1 : permitted.previousSetBit(value);
    }

    private void add(String part) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            throw invalid(part);
        }
        boolean any = matcher.group(1).equals("*") || matcher.group(1).equals("?");
        int first = any ? least : value(matcher.group(1));
        int last = any || (matcher.group(2) == null && matcher.group(3) != null) ? most : first;
        if (matcher.group(2) != null) {
            last = value(matcher.group(2));
        }
        int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        if (step < 1 || last < first) {
            throw invalid(part);
        }
        for (int value = first; value <= last; value += step) {
            permitted.set(value);
        }
    }

    private int value(String text) {
        int named = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (named >= 0) {
            return least + named;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw invalid(text);
        }
        return Integer.parseInt(text);
    }

    private RuntimeException invalid(String part) {
        return new IllegalArgumentException(
                name + " '" + part + "' (expected: " + least + " to " + most + ", with , - * /)");
    }
}
