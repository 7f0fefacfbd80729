package dev.hinomi.logs.metric;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers in log events: decimal, with a sign and an exponent if need be.
public final class Numbers {
    /// Longer texts are no measurements, and would take long to read.
    private static final int MAX_LENGTH = 100;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    public static OptionalDouble parse(String text) {
        return text.length() <= MAX_LENGTH && NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }
}
