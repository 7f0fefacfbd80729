package dev.hinomi.app.command;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// `--last 1h`, or `--start` and `--end`.
final class TimeOptions {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([smhdw])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    @Option(
            names = "--last",
            paramLabel = "LENGTH",
            description = "up to now: 30s, 15m, 1h, 7d; 1h when no time is given")
    private Optional<String> last = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "2026-01-15T09:00:00Z, or with another offset: +09:00")
    private Optional<String> start = Optional.empty();

    @Option(names = "--end", paramLabel = "TIME", description = "the same; now when not given")
    private Optional<String> end = Optional.empty();

    /// Both ends are inclusive.
    record Span(Instant start, Instant end) {}

    Span span(Instant now) {
        if (start.isEmpty()) {
            if (end.isPresent()) {
                throw invalid("--end", end.get(), "--start beside it");
            }
            return new Span(now.minus(length("--last", last.orElse("1h"))), now);
        }
        if (last.isPresent()) {
            throw invalid("--last", last.get(), "not beside --start");
        }
        return new Span(
                time("--start", start.get()),
                end.map(text -> time("--end", text)).orElse(now));
    }

    /// A length of time such as `15m`.
    static Duration length(String option, String text) {
        Matcher matcher = LENGTH.matcher(text);
        Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        if (unit == null) {
            throw invalid(option, text, "a number with s, m, h, d or w, such as 15m");
        }
        return unit.multipliedBy(Long.parseLong(matcher.group(1)));
    }

    /// A time such as `2026-01-15T09:00:00Z`.
    static Instant time(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(option, text, "a time such as 2026-01-15T09:00:00Z");
        }
    }

    private static FaultException invalid(String option, String value, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(option, option + ": " + value + " (expected: " + expected + ")"));
    }
}
