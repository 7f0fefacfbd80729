package dev.hinomi.logs.identifier;

/// A part of a text, in UTF-16 units.
///
/// @param start of the first
/// @param end behind the last
public record Span(int start, int end) implements Comparable<Span> {
    /// How far a keyword may be from what it announces (user guide, "CloudWatch Logs managed data identifiers
    /// for sensitive data types").
    private static final int PROXIMITY = 30;

    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }

    boolean isEmpty() {
        return start == end;
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean isNear(Span keyword) {
        int apart = Math.max(start - keyword.end, keyword.start - end);
        boolean within = start <= keyword.start && keyword.end <= end;
        return apart <= PROXIMITY && !within;
    }

    /// Whether what is before and behind it is neither an ASCII letter nor a digit.
    boolean standsAloneIn(String text) {
        return (start == 0 || !isWord(text.charAt(start - 1))) && (end == text.length() || !isWord(text.charAt(end)));
    }

    private static boolean isWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
