package dev.hinomi.app;

import dev.hinomi.app.command.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/// The program.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        configureLogging();
        System.exit(Commands.run(arguments));
    }

    private static void configureLogging() {
        try (InputStream properties = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
