package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.Map;

/// Texts and numbers in other forms: for URLs, in Base64, in hexadecimal, as hashes. Missing for what is not in the
/// form (AWS documents "Boolean, comparison, numeric, datetime, and other functions", "String functions", and
/// "Hashing functions").
final class EncodingFunctions {
    private EncodingFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.ofEntries(
                Map.entry("urlencode", call -> text("hinomi_url_encode", call)),
                Map.entry("urldecode", call -> text("hinomi_url_decode", call)),
                Map.entry("base64encode", call -> new Value.Textual("to_base64(encode(" + call.text(0) + "))")),
                Map.entry("base64decode", call -> text("hinomi_base64_decode", call)),
                Map.entry("hexToAscii", call -> text("hinomi_hex_to_ascii", call)),
                Map.entry("hexToDec", call -> new Value.Numeric("hinomi_hex_to_dec(" + call.text(0) + ")")),
                // Of the text, since it has all digits of a great integer.
                Map.entry("decToHex", call -> text("hinomi_dec_to_hex", call)),
                Map.entry("md5", call -> text("md5", call)),
                Map.entry("sha256", call -> text("sha256", call)));
    }

    private static Value text(String function, Call call) {
        return new Value.Textual(function + "(" + call.text(0) + ")");
    }
}
