package dev.hinomi.query.scalar;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Texts as they stand in a URL.
final class PercentEncoding {
    private PercentEncoding() {}

    /// RFC 3986: all but letters, digits and `-._~` as `%` and two digits for each byte of UTF-8.
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /// `%` with two digits is a byte, `+` a space, as in the queries of URLs; everything else stays, a `%`
    /// without digits too. Bytes that are not UTF-8 become U+FFFD.
    static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                decoded.put((byte) (high << 4 | low));
                i += 2;
            } else {
                decoded.put(bytes[i] == '+' ? (byte) ' ' : bytes[i]);
            }
        }
        return StandardCharsets.UTF_8.decode(decoded.flip()).toString();
    }
}
