package dev.hinomi.app.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Which Hinomi this is.
final class Release {
    private Release() {}

    /// Such as `0.1.0`.
    static String version() {
        try (InputStream in = Objects.requireNonNull(Release.class.getResourceAsStream("version.txt"), "version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
