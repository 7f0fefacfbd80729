package dev.hinomi.api.server;

import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// Answers of Hinomi's own routes.
public final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    /// A line of plain text.
    public static WireResponse text(int status, String line) {
        return new WireResponse(
                status,
                Headers.of("content-type", "text/plain; charset=utf-8", "x-content-type-options", "nosniff"),
                Blob.of((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /// Why nothing was done, in words for people.
    public record Refusal(String message) {}

    /// The answer to a request that is refused: `{"message": ...}`.
    public static WireResponse refusal(int status, String message) {
        return json(status, new Refusal(message));
    }

    /// A value as JSON.
    public static WireResponse json(int status, Object value) {
        return new WireResponse(
                status,
                Headers.of("content-type", "application/json", "cache-control", "no-store"),
                Blob.owning(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8)));
    }
}
