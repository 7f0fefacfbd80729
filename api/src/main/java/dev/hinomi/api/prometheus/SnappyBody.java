package dev.hinomi.api.prometheus;

import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.snappy.SnappyJavaDecompressor;
import java.util.Arrays;
import java.util.Locale;

/// Undoes `Content-Encoding: snappy`, the block format, within a limit on what comes out.
///
/// @param maxBytes of a body without compression
public record SnappyBody(int maxBytes) {
    /// The message in the body, or a [WireError].
    byte[] decode(WireRequest request) {
        String encoding =
                request.headers().first("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!encoding.equals("snappy")) {
            throw new WireError(
                    "UnsupportedMediaTypeException", "Content-Encoding: " + encoding + " (expected: snappy)");
        }
        byte[] body = request.body().shared();
        SnappyJavaDecompressor snappy = new SnappyJavaDecompressor();
        try {
            // The body says itself how much comes out, and may say anything.
            int length = snappy.getUncompressedLength(body, 0);
            if (length < 0 || length > maxBytes) {
                throw new WireError(
                        "RequestEntityTooLargeException",
                        "The request body has " + Integer.toUnsignedString(length) + " bytes (expected: at most "
                                + maxBytes + ")");
            }
            byte[] message = new byte[length];
            int written = snappy.decompress(body, 0, body.length, message, 0, length);
            return written == length ? message : Arrays.copyOf(message, written);
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new WireError("SerializationException", "The request body is not valid Snappy: " + e.getMessage());
        }
    }
}
