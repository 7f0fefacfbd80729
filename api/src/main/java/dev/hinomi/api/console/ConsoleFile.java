package dev.hinomi.api.console;

import dev.hinomi.wire.Blob;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// A file of the console.
///
/// @param type its media type
/// @param lasting whether its name changes with its content
/// @param forms as it lies on the class path, at least one
record ConsoleFile(String type, boolean lasting, Map<ContentCoding, Form> forms) {
    ConsoleFile {
        forms = Map.copyOf(forms);
    }

    /// Its bytes in one coding.
    ///
    /// @param tag of these bytes, as in `ETag`
    record Form(Blob bytes, String tag) {
        static Form of(byte[] bytes) {
            return new Form(Blob.owning(bytes), '"' + HexFormat.of().formatHex(digest(bytes), 0, 16) + '"');
        }

        private static byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    static ConsoleFile of(String type, boolean lasting, Map<ContentCoding, byte[]> contents) {
        Map<ContentCoding, Form> forms = new EnumMap<>(ContentCoding.class);
        contents.forEach((coding, bytes) -> forms.put(coding, Form.of(bytes)));
        return new ConsoleFile(type, lasting, forms);
    }
}
