package dev.hinomi.guide;

import java.util.Locale;

/// Text from a guide on its way to a terminal.
public final class SafeText {
    private static final int DEL = 0x7f;

    private SafeText() {}

    /// `text` with the characters shown that could command a terminal or turn the direction of writing.
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (commands(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /// JSON that says the same and has such characters only as escapes. JSON leaves them as they are from DEL on.
    public static String json(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c >= DEL && commands(c)) {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /// A line of output that begins with a file's name. GitHub Actions would run one that begins with `::`.
    public static String line(String line) {
        String safe = of(line);
        return safe.stripLeading().startsWith("::") ? "./" + safe : safe;
    }

    /// The safe text, cut to `width` characters.
    public static String shortened(String text, int width) {
        String safe = of(text);
        return safe.codePointCount(0, safe.length()) <= width
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static boolean commands(int c) {
        return Character.isISOControl(c)
                || switch (Character.getType(c)) {
                    case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
