package dev.hinomi.app.command;

import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi demo fault NAME`: switches a fault of a simulated system on.
@Command(
        name = "fault",
        description = "Switches a fault of a simulated system on; without NAME tells which are on.",
        mixinStandardHelpOptions = true)
final class DemoFaultCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a fault that --list names")
    private Optional<String> name = Optional.empty();

    @Option(names = "--for", paramLabel = "LENGTH", description = "how long it lasts: 10m, 1h; 30m when not given")
    private String lasting = "30m";

    @Option(
            names = "--list",
            description = "lists the faults: what happens, which alarm goes off, what shows the cause")
    private boolean list;

    private DemoFaultCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new DemoFaultCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            out.println("Faults of the simulator that ./hinomi up --demo runs. None of these systems exists.");
            Systems.faults().forEach(fault -> print(out, fault));
            out.flush();
            return 0;
        }
        Map<String, Object> request = new LinkedHashMap<>();
        name.ifPresent(fault -> {
            request.put("switchOn", fault);
            request.put("lasting", TimeOptions.length("--for", lasting).toString());
        });
        DemoFaults.change(server, spec.commandLine().getParseResult(), request, out);
        return 0;
    }

    private static void print(PrintWriter out, PreparedFault fault) {
        out.printf("%s (%s)%n", fault.name(), fault.system());
        out.printf("    what happens  %s%n", fault.happens());
        out.printf(
                "    alarm         %s, within %d minutes%n",
                fault.alarm(), fault.within().toMinutes());
        out.printf("    look          %s%n", command(fault.evidence()));
        out.printf("    cause         %s%n", fault.cause());
    }

    private static String command(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Query query -> "./hinomi logs query --group " + query.group() + " " + quoted(query.text());
            case Evidence.Pattern pattern ->
                "aws logs filter-log-events --log-group-name " + pattern.group() + " --filter-pattern "
                        + quoted(pattern.text()) + " --start-time $(date -d '-15 min' +%s000)";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").replace("'", "'\\''") + "'";
    }
}
