package dev.hinomi.store.table;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// Which texts are numbers, and which text a number has.
public final class FieldNumber {
    /// Longer texts are no numbers: no double needs as many digits.
    private static final int MAX_LENGTH = 400;

    private static final double SMALLEST_PLAIN = 1e-7;
    private static final double GREATEST_PLAIN = 1e21;

    private FieldNumber() {}

    /// The number that a text is: digits, with or without a minus before, a fraction and an exponent after, as in
    /// JSON, but zeros may lead. The nearest double; a text beyond all doubles is no number. Minus zero is zero.
    public static OptionalDouble parse(String text) {
        if (!hasForm(text)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }

    /// The shortest text that parses to the number: `12`, `0.25`, `100000000`; with an exponent below 1e-7 and from
    /// 1e21 on, `1E-9`. The number must be finite.
    public static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE / 1024.0) {
            return Long.toString((long) number);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        double size = Math.abs(number);
        return size >= SMALLEST_PLAIN && size < GREATEST_PLAIN ? decimal.toPlainString() : decimal.toString();
    }

    /// Whether a number gives a text back: whether the text is that of [#text], found in less time.
    public static boolean gives(double number, String text) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != '0' && text.indexOf('.') > 0 && text.indexOf('E') < 0) {
            String shortest = Double.toString(number);
            if (shortest.indexOf('E') < 0) {
                return shortest.equals(text);
            }
        }
        return text(number).equals(text);
    }

    private static boolean hasForm(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        int at = digits(text, text.charAt(0) == '-' ? 1 : 0);
        if (at > 0 && at < length && text.charAt(at) == '.') {
            at = digits(text, at + 1);
        }
        if (at > 0 && at < length && (text.charAt(at) | 0x20) == 'e') {
            at++;
            boolean signed = at < length && (text.charAt(at) == '+' || text.charAt(at) == '-');
            at = digits(text, signed ? at + 1 : at);
        }
        return at == length;
    }

    /// The place after the digits that begin at `from`; -1 without any.
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at == from ? -1 : at;
    }
}
