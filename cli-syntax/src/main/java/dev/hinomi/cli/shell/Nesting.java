package dev.hinomi.cli.shell;

/// Finds where a substitution ends.
final class Nesting {
    private Nesting() {}

    /// The offset of the parenthesis that closes the one before `from`; `end` when there is none.
    static int closing(String text, int from, int end) {
        return closing(text, from, end, 0);
    }

    private static int closing(String text, int from, int end, int quotes) {
        int depth = 1;
        for (int i = from; i < end; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '\'' -> i = skip(text, '\'', i, end);
                case '"' -> i = doubleQuote(text, i, end, quotes + 1);
                case '(' -> depth++;
                case ')' -> {
                    depth--;
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return end;
    }

    static int backquote(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '`' -> {
                    return i;
                }
                default -> {}
            }
        }
        return end;
    }

    /// @param quotes how many double quotes are open, this one included; deeper than people nest, all is one text
    private static int doubleQuote(String text, int from, int end, int quotes) {
        if (quotes > Source.MAX_DEPTH) {
            return end;
        }
        for (int i = from + 1; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith("$(", i)) {
                i = closing(text, i + 2, end, quotes);
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return end;
    }

    private static int skip(String text, char quote, int from, int end) {
        int close = text.indexOf(quote, from + 1);
        return close < 0 ? end : close;
    }
}
