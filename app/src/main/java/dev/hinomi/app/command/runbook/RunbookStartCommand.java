package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunView;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.app.config.SettingsFlags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./hinomi runbook start NAME`: begins a run, or tells what it would do.
@Command(
        name = "start",
        description = "Begins a run of a runbook and follows it until it waits or has ended; the exit code is that of"
                + " watch.",
        mixinStandardHelpOptions = true)
final class RunbookStartCommand implements Callable<Integer> {
    @Mixin
    private RunbookOptions options;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "the value of a parameter; may be given again")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--why", paramLabel = "TEXT", description = "kept with the run")
    private String why = "";

    @Option(names = "--dry-run", description = "prints what each step would do, and does nothing")
    private boolean dryRun;

    @Option(names = "--detach", description = "begins the run and does not follow it")
    private boolean detach;

    @Parameters(paramLabel = "NAME", description = "a runbook's name, or a part of it that no other one has")
    private String name;

    private RunbookStartCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookStartCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Map<String, Object> begin = Map.of("runbook", name, "parameters", parameters, "why", why);
        return options.ask(server -> dryRun ? plan(server, begin) : begin(server, begin));
    }

    private int plan(RunbookServer server, Map<String, Object> begin) {
        String plan = server.plan(begin);
        return options.print(
                plan, () -> new RunPrinter(options.out()).plan(RunbookServer.read(plan, RunbookRoutes.Planned.class)));
    }

    private int begin(RunbookServer server, Map<String, Object> begin) {
        String answer = server.begin(begin);
        RunView run = RunbookServer.asRun(answer);
        if (options.isText() && !detach) {
            return new RunWatch(server, options.out()).follow(run.id());
        }
        return options.print(answer, () -> new RunPrinter(options.out()).brief(run));
    }
}
