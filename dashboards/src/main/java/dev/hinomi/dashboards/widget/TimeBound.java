package dev.hinomi.dashboards.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The start or end of a graph: a time in ISO 8601, or one before now such as `-PT3H`, `-P1D` and `PT0H`. As on AWS,
/// the sign may be left out.
public final class TimeBound {
    static final Pattern RELATIVE = Pattern.compile(
            "-?P(?=[\\dT])(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?" + "(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    private TimeBound() {}

    /// The time, on a whole second; empty for what is none.
    public static Optional<Instant> resolve(String text, Instant now) {
        try {
            Matcher relative = RELATIVE.matcher(text);
            Instant time = relative.matches()
                    ? before(now, relative)
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(time.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant before(Instant now, MatchResult parts) {
        Period days = Period.of(
                0, number(parts, 1), Math.addExact(Math.multiplyExact(7, number(parts, 2)), number(parts, 3)));
        Duration time =
                Duration.ofHours(number(parts, 4)).plusMinutes(number(parts, 5)).plusSeconds(number(parts, 6));
        return now.atOffset(ZoneOffset.UTC).minus(days).minus(time).toInstant();
    }

    private static int number(MatchResult parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
