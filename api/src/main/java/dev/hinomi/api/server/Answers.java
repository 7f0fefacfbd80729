package dev.hinomi.api.server;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireResponse;
import java.nio.charset.StandardCharsets;

/// Answers of Hinomi's own routes.
public final class Answers {
    private Answers() {}

    /// A line of plain text.
    public static WireResponse text(int status, String line) {
        return new WireResponse(
                status,
                Headers.of("content-type", "text/plain; charset=utf-8", "x-content-type-options", "nosniff"),
                Blob.of((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
