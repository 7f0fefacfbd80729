package dev.hinomi.wire.codec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// The formats of timestamps on the wire (Smithy 2.0, "timestampFormat trait"). What is written has milliseconds, as
/// AWS's answers have; what is read keeps microseconds.
final class Timestamps {
    private static final Pattern EPOCH = Pattern.compile("-?\\d{1,14}(\\.\\d{1,9})?([eE]\\+?\\d{1,2})?");
    private static final long EARLIEST = LocalDate.of(0, 1, 1).toEpochDay() * 86_400;
    private static final long LATEST = LocalDate.of(10_000, 1, 1).toEpochDay() * 86_400 - 1;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    static Instant ofEpochSeconds(long seconds) {
        if (seconds < EARLIEST || seconds > LATEST) {
            throw new DateTimeException(
                    "timestamp: " + seconds + " (expected: seconds since 1970, in the years 0 to 9999)");
        }
        return Instant.ofEpochSecond(seconds);
    }

    static Instant ofEpochSeconds(double seconds) {
        if (!(seconds >= EARLIEST && seconds <= LATEST)) {
            throw new DateTimeException(
                    "timestamp: " + seconds + " (expected: seconds since 1970, in the years 0 to 9999)");
        }
        double whole = Math.floor(seconds);
        long micros = Math.round((seconds - whole) * 1_000_000);
        return Instant.ofEpochSecond((long) whole, micros * 1_000);
    }

    /// Reads ISO 8601 with or without an offset (UTC when there is none), a date alone, an HTTP date, or seconds since
    /// 1970.
    static Instant parse(String text) {
        if (EPOCH.matcher(text).matches()) {
            return ofEpochSeconds(Double.parseDouble(text));
        }
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (text.endsWith(" GMT")) {
            return HTTP_DATE.parse(text, Instant::from);
        }
        int time = text.indexOf('T');
        boolean hasOffset =
                time > 0 && (text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
        Instant instant = hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        return ofEpochSeconds(instant.getEpochSecond()).plusNanos(instant.getNano());
    }

    static String iso8601(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    /// Seconds since 1970, without a fraction when it is zero.
    static BigDecimal epochSeconds(Instant instant) {
        long millis = instant.toEpochMilli();
        return millis % 1_000 == 0
                ? BigDecimal.valueOf(millis / 1_000)
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    }
}
