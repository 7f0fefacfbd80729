package dev.hinomi.app;

import dev.hinomi.app.command.Commands;
import dev.hinomi.app.platform.Logging;

/// The program.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.configure();
        System.exit(Commands.run(arguments));
    }
}
