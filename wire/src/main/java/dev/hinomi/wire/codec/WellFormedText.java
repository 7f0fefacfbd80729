package dev.hinomi.wire.codec;

/// Text that UTF-8 can carry. JSON can name half of a surrogate pair by an escape, and a cut in the wrong place makes
/// one; such a half becomes U+FFFD when it is read and when it is written, since no answer could hold it.
final class WellFormedText {
    private WellFormedText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceHalves(text);
            }
        }
        return text;
    }

    private static String replaceHalves(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString();
    }
}
