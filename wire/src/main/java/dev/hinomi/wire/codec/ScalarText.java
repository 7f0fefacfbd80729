package dev.hinomi.wire.codec;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.schema.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/// Scalars as text, as they stand in query form, XML, headers, query strings and URI labels.
final class ScalarText {
    private ScalarText() {}

    /// A value that cannot be read as its shape.
    static final class Unreadable extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    static Object parse(Shape shape, String text) throws Unreadable {
        return switch (shape) {
            case Shape.Text _ -> text;
            case Shape.Bool _ -> bool(text);
            case Shape.Int _ -> (int) integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case Shape.BigInt _ -> integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case Shape.Real _ -> real(text);
            case Shape.SmallReal _ -> (float) real(text);
            case Shape.Timestamp _ -> timestamp(text);
            case Shape.Bytes _ -> blob(text);
            case Shape.Sequence _, Shape.Dictionary _, Shape.Structure<?> _ ->
                throw new Unreadable("Unexpected complex element termination");
        };
    }

    /// @param timestampFormat for timestamps whose shape names no format
    static String format(Shape shape, Object value, String timestampFormat) {
        return switch (value) {
            case Instant instant -> timestamp(shape, instant, timestampFormat);
            case Blob blob -> Base64.getEncoder().encodeToString(blob.shared());
            case Double real -> real(real);
            case Float real -> real(real);
            default -> String.valueOf(value);
        };
    }

    /// Booleans are those of XML Schema.
    private static boolean bool(String text) throws Unreadable {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Unreadable("boolean must follow xsd1.1 definition: " + text);
        };
    }

    private static long integer(String text, long min, long max) throws Unreadable {
        try {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, together with a value out of range
        }
        throw new Unreadable(text + " is not an integer from " + min + " to " + max);
    }

    private static double real(String text) throws Unreadable {
        try {
            // Java would also read hexadecimal numbers and the suffixes of its own literals.
            if (text.length() <= 1_000 && text.chars().noneMatch(c -> "xXpPdDfF".indexOf(c) >= 0)) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unreadable(text + " is not a number");
    }

    private static Instant timestamp(String text) throws Unreadable {
        try {
            return Timestamps.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("timestamp must follow ISO8601: " + text);
        }
    }

    private static Blob blob(String text) throws Unreadable {
        try {
            return Blob.owning(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("blob must be base64");
        }
    }

    private static String timestamp(Shape shape, Instant instant, String timestampFormat) {
        String format = shape instanceof Shape.Timestamp timestamp && timestamp.format() != null
                ? timestamp.format()
                : timestampFormat;
        return switch (format) {
            case "iso8601" -> Timestamps.iso8601(instant);
            case "rfc822" -> Timestamps.httpDate(instant);
            case "unixTimestamp" -> Timestamps.epochSeconds(instant).toPlainString();
            default ->
                throw new IllegalArgumentException(
                        "timestamp format: " + format + " (expected: iso8601, rfc822 or unixTimestamp)");
        };
    }

    /// `NaN`, `Infinity` and `-Infinity` are written as Java names them.
    private static String real(Number number) {
        return number.toString();
    }
}
