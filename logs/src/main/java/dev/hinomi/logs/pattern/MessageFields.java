package dev.hinomi.logs.pattern;

import java.util.ArrayList;
import java.util.List;

/// The fields of a message that are separated by white space. What stands between `[` and `]` or between two `"` is one
/// field, without them; a bracket or quote that is not closed is an ordinary character.
final class MessageFields {
    private MessageFields() {}

    /// @param start where it begins in the message, with its quote
    record Part(int start, String text) {}

    static List<Part> split(String message) {
        List<Part> parts = new ArrayList<>();
        int position = 0;
        while (position < message.length()) {
            if (Character.isWhitespace(message.charAt(position))) {
                position++;
                continue;
            }
            int start = position;
            int close = closing(message, start);
            if (close > 0) {
                parts.add(new Part(start, message.substring(start + 1, close)));
                position = close + 1;
            } else {
                position = endOfWord(message, start);
                parts.add(new Part(start, message.substring(start, position)));
            }
        }
        return parts;
    }

    /// Where the field that opens at `start` closes; -1 when it does not open, or not close before white space.
    private static int closing(String message, int start) {
        char closer = switch (message.charAt(start)) {
            case '[' -> ']';
            case '"' -> '"';
            default -> '\0';
        };
        if (closer == '\0') {
            return -1;
        }
        int end = start + 1;
        while (end < message.length() && message.charAt(end) != closer) {
            end += message.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = end < message.length()
                && (end + 1 == message.length() || Character.isWhitespace(message.charAt(end + 1)));
        return closed ? end : -1;
    }

    private static int endOfWord(String message, int start) {
        int end = start;
        while (end < message.length() && !Character.isWhitespace(message.charAt(end))) {
            end++;
        }
        return end;
    }
}
