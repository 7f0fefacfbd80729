package dev.hinomi.query.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as queries write it: `500ms`, `5m`, `1 hour` without the space, `2weeks`.
///
/// @param count above 0
public record Interval(long count, Unit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(\\p{Alpha}+)");

    public Interval {
        if (count <= 0) {
            throw new IllegalArgumentException("count: " + count + " (expected: above 0)");
        }
    }

    /// Reads `5m`; empty when the text is none, or its unit is not known.
    public static Optional<Interval> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        return Unit.named(matcher.group(2)).map(unit -> new Interval(Long.parseLong(matcher.group(1)), unit));
    }

    /// What `bin`, `datefloor` and `dateceil` make of it: a count above the greatest of its unit is that
    /// greatest, so that `bin(300s)` is `bin(60s)` (AWS document "Boolean, comparison, numeric, datetime,
    /// and other functions").
    public Interval capped() {
        return count > unit.greatest ? new Interval(unit.greatest, unit) : this;
    }

    @Override
    public String toString() {
        return count + unit.sign;
    }

    /// A unit of time with its spellings; an `s` may follow those of more than one letter.
    public enum Unit {
        MILLISECOND(1_000, "ms", "msec", "millisecond"),
        SECOND(60, "s", "sec", "second"),
        MINUTE(60, "m", "min", "minute"),
        HOUR(24, "h", "hr", "hour"),
        DAY(Long.MAX_VALUE, "d", "day", "day"),
        WEEK(Long.MAX_VALUE, "w", "week", "week"),
        MONTH(Long.MAX_VALUE, "mo", "mon", "month"),
        QUARTER(Long.MAX_VALUE, "q", "qtr", "quarter"),
        YEAR(Long.MAX_VALUE, "y", "yr", "year");

        /// What messages call for.
        public static final String EXPECTED = "a number with a unit: ms, s, m, h, d, w, mo, q, y";

        private final long greatest;
        private final String sign;
        private final String abbreviation;
        private final String name;

        Unit(long greatest, String sign, String abbreviation, String name) {
            this.greatest = greatest;
            this.sign = sign;
            this.abbreviation = abbreviation;
            this.name = name;
        }

        private boolean has(String text) {
            return text.equals(sign)
                    || text.equals(abbreviation)
                    || text.equals(name)
                    || (sign.length() > 1 && text.equals(sign + "s"))
                    || text.equals(abbreviation + "s")
                    || text.equals(name + "s");
        }

        static Optional<Unit> named(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(unit -> unit.has(lower)).findFirst();
        }
    }
}
