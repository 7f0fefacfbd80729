package dev.hinomi.api.route;

import dev.hinomi.api.server.Route;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// `GET /_hinomi/openapi.yaml`: the description of all paths that are Hinomi's own (OpenAPI 3.1), for everybody.
public final class OpenApiRoute implements Route {
    public static final String PATH = "/_hinomi/openapi.yaml";

    @Override
    public boolean serves(String method, String path) {
        return method.equals("GET") && path.equals(PATH);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        // The media type of RFC 9512.
        return new WireResponse(
                200,
                Headers.of("content-type", "application/yaml", "x-content-type-options", "nosniff"),
                Blob.owning(text()));
    }

    private static byte[] text() {
        try (InputStream in = Objects.requireNonNull(OpenApiRoute.class.getResourceAsStream("openapi.yaml"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
