package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunView;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi runbook start NAME`: begins a run, or tells what it would do.
@Command(
        name = "start",
        description = "Begins a run of a runbook and follows it until it waits or has ended; the exit code is that of"
                + " watch.",
        mixinStandardHelpOptions = true)
final class RunbookStartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOption format;

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
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> begin = Map.of("runbook", name, "parameters", parameters, "why", why);
        try (RunbookServer runbooks =
                new RunbookServer(server.paths(spec.commandLine().getParseResult()))) {
            if (dryRun) {
                String plan = runbooks.plan(begin);
                switch (format.get()) {
                    case text -> new RunPrinter(out).plan(RunbookServer.read(plan, RunbookRoutes.Planned.class));
                    case json -> out.println(plan);
                }
                out.flush();
                return 0;
            }
            String answer = runbooks.begin(begin);
            RunView run = RunbookServer.asRun(answer);
            switch (format.get()) {
                case text -> {
                    if (!detach) {
                        return new RunWatch(runbooks, out).follow(run.id());
                    }
                    new RunPrinter(out).brief(run);
                }
                case json -> out.println(answer);
            }
        }
        out.flush();
        return 0;
    }
}
