package dev.hinomi.query.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// Times of scripts, in UTC: `06:00:00`, `06:00:00.250`, or with another day than 10 March 2026,
/// `2026-03-11 06:00:00`.
final class ScriptTime {
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    /// The time of the first event that does not say its own; others follow each second.
    static final Instant DAY_START = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    /// The range of a query that does not say its own: the month of [#DAY_START].
    static final Range MONTH =
            new Range(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-31T23:59:59.999Z"));

    /// When a query begins that does not say.
    static final Instant NOW = DAY_START.plus(Duration.ofHours(12));

    private ScriptTime() {}

    /// A range of time.
    ///
    /// @param end inclusive
    record Range(Instant start, Instant end) {}

    static Instant parse(ScriptLine text) {
        String time = text.text().strip();
        try {
            LocalDateTime local = time.contains(" ")
                    ? LocalDateTime.parse(time.replace(' ', 'T'))
                    : LocalTime.parse(time).atDate(DAY);
            return local.toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw text.problem("'" + time + "' (expected: a time such as 06:00:00.250 or 2026-03-11 06:00:00)");
        }
    }

    /// `06:00:00 to 07:00:00`
    static Range range(ScriptLine text) {
        int to = text.text().indexOf(" to ");
        if (to < 0) {
            throw text.problem("'" + text.text() + "' (expected: two times and to between them)");
        }
        return new Range(
                parse(new ScriptLine(text.file(), text.number(), text.text().substring(0, to))),
                parse(new ScriptLine(text.file(), text.number(), text.text().substring(to + 4))));
    }
}
