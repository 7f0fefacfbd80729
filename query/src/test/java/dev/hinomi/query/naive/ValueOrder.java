package dev.hinomi.query.naive;

import java.util.Arrays;
import java.util.Comparator;

/// The order of `sort`, ascending: "All non-number values come before all number values." Texts are compared chunk
/// by chunk, where a chunk of digits is compared by its length first (AWS document "sort").
final class ValueOrder implements Comparator<Cell> {
    @Override
    public int compare(Cell a, Cell b) {
        if (a.number().isPresent() != b.number().isPresent()) {
            return a.number().isPresent() ? 1 : -1;
        }
        if (a.number().isEmpty()) {
            return natural(a.text().orElse(""), b.text().orElse(""));
        }
        int byValue = Double.compare(a.number().getAsDouble() + 0.0, b.number().getAsDouble() + 0.0);
        return byValue != 0
                ? byValue
                : byCodePoint(a.text().orElse(""), b.text().orElse(""));
    }

    static int natural(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int ends = digitsEnd(a, i);
            int other = digitsEnd(b, j);
            if (ends > i && other > j) {
                String digits = a.substring(i, ends);
                String others = b.substring(j, other);
                int order = digits.length() != others.length()
                        ? Integer.compare(digits.length(), others.length())
                        : digits.compareTo(others);
                if (order != 0) {
                    return order;
                }
                i = ends;
                j = other;
            } else {
                int order = Integer.compare(a.codePointAt(i), b.codePointAt(j));
                if (order != 0) {
                    return order;
                }
                i += Character.charCount(a.codePointAt(i));
                j += Character.charCount(b.codePointAt(j));
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    static int byCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
