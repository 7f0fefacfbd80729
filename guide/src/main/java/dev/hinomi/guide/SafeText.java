package dev.hinomi.guide;

import java.util.Locale;

/// Text from a guide on its way to a terminal.
public final class SafeText {
    private SafeText() {}

    /// `text` with the characters shown that could command a terminal or turn the direction of writing.
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /// The safe text, cut to `width` characters.
    public static String shortened(String text, int width) {
        String safe = of(text);
        return safe.codePointCount(0, safe.length()) <= width
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, width - 1)) + "…";
    }
}
