package dev.hinomi.logs.pattern;

import java.util.Arrays;

/// The fields of a message that are separated by white space. What stands between `[` and `]` or between two `"` is one
/// field, without them; a bracket or quote that is not closed is an ordinary character. Kept as places, because a long
/// message may have a field for every second character.
final class MessageFields {
    private static final int PLACES_OF_A_FIELD = 3;

    private final String message;

    /// Of each field: where it begins with its quote, where its text begins, where its text ends.
    private final int[] places;

    private MessageFields(String message, int[] places) {
        this.message = message;
        this.places = places;
    }

    int size() {
        return places.length / PLACES_OF_A_FIELD;
    }

    String text(int field) {
        int at = field * PLACES_OF_A_FIELD;
        return message.substring(places[at + 1], places[at + 2]);
    }

    /// From the beginning of the field, with its quote, to the end of the message.
    String rest(int field) {
        return message.substring(places[field * PLACES_OF_A_FIELD]).stripTrailing();
    }

    static MessageFields split(String message) {
        int[] places = new int[PLACES_OF_A_FIELD * 16];
        int used = 0;
        Closer brackets = new Closer(message, ']');
        Closer quotes = new Closer(message, '"');
        int position = 0;
        while (position < message.length()) {
            if (Character.isWhitespace(message.charAt(position))) {
                position++;
                continue;
            }
            int close = switch (message.charAt(position)) {
                case '[' -> brackets.closing(position);
                case '"' -> quotes.closing(position);
                default -> -1;
            };
            int end = close > 0 ? close : endOfWord(message, position);
            if (used == places.length) {
                places = Arrays.copyOf(places, used * 2);
            }
            places[used++] = position;
            places[used++] = close > 0 ? position + 1 : position;
            places[used++] = end;
            position = close > 0 ? close + 1 : end;
        }
        return new MessageFields(message, Arrays.copyOf(places, used));
    }

    private static int endOfWord(String message, int start) {
        int end = start;
        while (end < message.length() && !Character.isWhitespace(message.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Finds where fields close. Fields begin after white space, so a search that begins later, and before the closer
    /// that an earlier one found, finds the same: each character is looked at once.
    private static final class Closer {
        private final String message;
        private final char closer;
        private int found = -1;

        Closer(String message, char closer) {
            this.message = message;
            this.closer = closer;
        }

        /// Where the field that opens at `start` closes; -1 when it does not, or not before white space.
        int closing(int start) {
            if (found <= start) {
                found = next(start + 1);
            }
            boolean closed = found < message.length()
                    && (found + 1 == message.length() || Character.isWhitespace(message.charAt(found + 1)));
            return closed ? found : -1;
        }

        private int next(int from) {
            int at = from;
            while (at < message.length() && message.charAt(at) != closer) {
                at += message.charAt(at) == '\\' ? 2 : 1;
            }
            return at;
        }
    }
}
