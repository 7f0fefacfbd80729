package dev.hinomi.app.command;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.platform.Server;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./hinomi up`: serves in the foreground until it is stopped by Ctrl-C or a signal.
@Command(
        name = "up",
        description = "Starts the server in the foreground. Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private UpCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new UpCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = GivenSettings.of(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        Server server = Server.start(settings);
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> {
            server.close();
            out.println("hinomi: stopped");
            out.flush();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        out.println(server.greeting());
        out.flush();
        Thread.currentThread().join();
        return 0;
    }
}
