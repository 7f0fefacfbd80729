package dev.hinomi.app.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/// How the program logs: one line an entry on standard error, of libraries only warnings.
public final class Logging {
    private Logging() {}

    /// Once, before anything else.
    public static void configure() {
        try (InputStream properties = Logging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
