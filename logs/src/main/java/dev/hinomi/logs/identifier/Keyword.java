package dev.hinomi.logs.identifier;

import java.util.ArrayList;
import java.util.List;

/// A keyword of one or more words, in lower case.
///
/// @param isPrefix whether a word may go on behind it
record Keyword(List<String> words, boolean isPrefix) {
    Keyword {
        words = List.copyOf(words);
    }

    static Keyword of(String text) {
        boolean prefix = text.endsWith("*");
        String lower = Keywords.lowerCase(prefix ? text.substring(0, text.length() - 1) : text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || isSeparator(lower.charAt(i))) {
                if (i > start) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return new Keyword(words, prefix);
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '_' || c == '-';
    }

    /// Adds the places where it stands.
    ///
    /// @param lower the text in lower case
    void find(String text, String lower, List<Span> found) {
        String first = words.getFirst();
        for (int start = lower.indexOf(first); start >= 0; start = lower.indexOf(first, start + 1)) {
            int end = end(lower, start);
            if (end > 0 && beginsWord(text, start) && (isPrefix || endsWord(text, end))) {
                found.add(new Span(start, end));
            }
        }
    }

    /// Where the keyword that starts here ends; -1 when it does not start here.
    private int end(String lower, int start) {
        int position = start + words.getFirst().length();
        for (String word : words.subList(1, words.size())) {
            if (position < lower.length() && isSeparator(lower.charAt(position))) {
                position++;
            }
            if (!lower.startsWith(word, position)) {
                return -1;
            }
            position += word.length();
        }
        return position;
    }

    private static boolean beginsWord(String text, int start) {
        if (start == 0 || !Character.isLetterOrDigit(text.charAt(start))) {
            return true;
        }
        char before = text.charAt(start - 1);
        return !Character.isLetterOrDigit(before) || isHump(before, text.charAt(start));
    }

    private static boolean endsWord(String text, int end) {
        if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end - 1))) {
            return true;
        }
        char behind = text.charAt(end);
        return !Character.isLetterOrDigit(behind) || isHump(text.charAt(end - 1), behind);
    }

    /// Whether a new word begins between the two, as in `cardNumber`.
    private static boolean isHump(char before, char behind) {
        return Character.isLowerCase(before) && Character.isUpperCase(behind);
    }
}
