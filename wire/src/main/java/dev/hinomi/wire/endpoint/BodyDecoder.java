package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Undoes `Content-Encoding`, within a limit on what comes out, so that a small body cannot fill the memory.
public final class BodyDecoder {
    private final int maxBytes;

    public BodyDecoder(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// The request with a body as it was before `Content-Encoding`, or a [WireError].
    public WireRequest decode(WireRequest request) {
        if (request.body().size() > maxBytes) {
            throw tooLarge();
        }
        String encoding = encoding(request);
        return switch (encoding) {
            case "", "identity" -> request;
            case "gzip" -> request.body().size() == 0 ? request : request.withBody(gunzip(request.body()));
            default ->
                throw new WireError(
                        "UnsupportedMediaTypeException", "Content-Encoding: " + encoding + " (expected: gzip or none)");
        };
    }

    boolean isEncoded(WireRequest request) {
        return !encoding(request).isEmpty();
    }

    private static String encoding(WireRequest request) {
        return request.headers().first("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private Blob gunzip(Blob body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.shared()), 8192)) {
            byte[] bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw tooLarge();
            }
            return Blob.owning(bytes);
        } catch (IOException e) {
            throw new WireError("SerializationException", "The request body is not valid gzip: " + e.getMessage());
        }
    }

    private WireError tooLarge() {
        return new WireError(
                "RequestEntityTooLargeException", "The request body is larger than " + maxBytes + " bytes");
    }
}
