package dev.hinomi.query.scalar;

import dev.hinomi.store.table.FieldNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Numbers and texts in hexadecimal.
final class Hexadecimal {
    private static final int RADIX = 16;

    /// More digits than any double has.
    private static final int MAX_DIGITS = 256;

    private Hexadecimal() {}

    /// The number of `ff`, `0xFF` or `-0xff`; nothing for other texts.
    static OptionalDouble number(String text) {
        boolean negative = text.startsWith("-");
        String digits = digits(negative ? text.substring(1) : text);
        if (digits.isEmpty() || digits.length() > MAX_DIGITS || !isHexadecimal(digits)) {
            return OptionalDouble.empty();
        }
        double size = new BigInteger(digits, RADIX).doubleValue();
        return Double.isFinite(size) ? OptionalDouble.of(negative ? 0 - size : size) : OptionalDouble.empty();
    }

    /// `0xff` of `255`, exact for integers of any size; nothing for what is no number.
    static Optional<String> text(String number) {
        OptionalDouble value = FieldNumber.parse(number);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        // A small number may have an exponent that takes very long to expand.
        BigInteger integer =
                Math.abs(value.getAsDouble()) < 1 ? BigInteger.ZERO : new BigDecimal(number).toBigInteger();
        return Optional.of((integer.signum() < 0 ? "-0x" : "0x") + integer.abs().toString(RADIX));
    }

    /// The text whose bytes are written in hexadecimal. Bytes beyond ASCII are read as UTF-8, what is none is
    /// shown as U+FFFD.
    static Optional<String> ascii(String hexadecimal) {
        String digits = digits(hexadecimal);
        if (digits.length() % 2 != 0 || !isHexadecimal(digits)) {
            return Optional.empty();
        }
        return Optional.of(new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8));
    }

    private static String digits(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("0x") ? text.substring(2) : text;
    }

    private static boolean isHexadecimal(String digits) {
        return digits.chars().allMatch(HexFormat::isHexDigit);
    }
}
