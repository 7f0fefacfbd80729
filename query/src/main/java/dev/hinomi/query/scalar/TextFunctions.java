package dev.hinomi.query.scalar;

import dev.hinomi.store.table.ScalarFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Texts that are changed or decoded.
final class TextFunctions {
    private TextFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                OfTexts.text("hinomi_upper", text -> Optional.of(text.toUpperCase(Locale.ROOT))),
                OfTexts.text("hinomi_lower", text -> Optional.of(text.toLowerCase(Locale.ROOT))),
                OfTexts.text("hinomi_url_encode", text -> Optional.of(PercentEncoding.encode(text))),
                OfTexts.text("hinomi_url_decode", text -> Optional.of(PercentEncoding.decode(text))),
                OfTexts.text("hinomi_base64_decode", TextFunctions::base64Decode),
                OfTexts.text("hinomi_hex_to_ascii", Hexadecimal::ascii));
    }

    /// Nothing when the text is not Base64, with or without `=` at its end. Bytes that are not UTF-8 become
    /// U+FFFD.
    private static Optional<String> base64Decode(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
