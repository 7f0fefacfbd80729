package dev.hinomi.store.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/// Writes the fields of a row that have no columns as one flat JSON object: `{"a.b":"12","c":"text"}`.
final class MoreText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder json = new StringBuilder();

    void add(String name, String value) {
        json.append(json.isEmpty() ? '{' : ',');
        string(name);
        json.append(':');
        string(value);
    }

    /// What was added since the last time, in UTF-8; null when that is nothing.
    byte @Nullable [] take() {
        if (json.isEmpty()) {
            return null;
        }
        byte[] text = json.append('}').toString().getBytes(UTF_8);
        json.setLength(0);
        return text;
    }

    private void string(String text) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        json.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        if (c < ' ') {
            json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
            json.append('\\').append(c);
        }
    }
}
