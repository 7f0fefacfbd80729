package dev.hinomi.app.command;

import dev.hinomi.app.command.option.GivenSettings;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.demo.Demonstration;
import dev.hinomi.app.platform.Server;
import dev.hinomi.demo.Simulation;
import dev.hinomi.demo.fault.FaultBoard;
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
        server.faults().ifPresent(faults -> simulate(server, settings, faults, out));
        Thread.currentThread().join();
        return 0;
    }

    private static void simulate(Server server, Settings settings, FaultBoard faults, PrintWriter out) {
        out.println("""
                hinomi: SIMULATOR. The systems of these guides do not exist, and no figure of them is real:""");
        out.flush();
        server.add(Demonstration.start(
                server.access(),
                settings.demo(),
                faults,
                server.timers(),
                server.data().resolve("demo-guides"),
                Simulation.SLICE,
                line -> {
                    out.println("        " + line);
                    out.flush();
                }));
        out.println("""
                        Next, in another terminal: ./hinomi demo fault --list
                """);
        out.flush();
    }
}
