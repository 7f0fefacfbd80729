package dev.hinomi.query.scalar;

/// The order of texts that are no numbers: "the algorithm groups consecutive numeric characters and consecutive
/// alphabetic characters into separate chunks for comparison. It orders non-numeric portions by their Unicode
/// values, and it orders numeric portions by their length first and then by their numerical value" (AWS document
/// "sort").
public final class NaturalOrder {
    /// A chunk of digits longer than this is compared by its first digits after all shorter ones.
    private static final int MAX_DIGITS = 0x7FFF;

    private NaturalOrder() {}

    /// A text whose order by code point is the natural order of the given one. Before each chunk of digits stands
    /// the character `0`, so that it takes the place of a digit among other characters, and then one that tells its
    /// length.
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                key.append(c);
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            key.append('0').append((char) (1 + Math.min(end - at, MAX_DIGITS))).append(text, at, end);
            at = end;
        }
        return key.toString();
    }
}
