package dev.hinomi.app.command.runbook;

import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi runbook show NAME`: a runbook with its steps, or a run with all that came of it.
@Command(
        name = "show",
        description = "Shows a runbook with its steps, or a run with what its steps printed, who did what, and what it"
                + " waits for.",
        mixinStandardHelpOptions = true)
final class RunbookShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOption format;

    @Parameters(
            paramLabel = "NAME",
            description = "a runbook's name, or a part of it that no other one has; or the id of a run")
    private String name;

    private RunbookShowCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookShowCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunPrinter printer = new RunPrinter(out);
        try (RunbookServer runbooks =
                new RunbookServer(server.paths(spec.commandLine().getParseResult()))) {
            boolean run = RunbookServer.isRun(name);
            String answer = run ? runbooks.run(name) : runbooks.runbook(name);
            switch (format.get()) {
                case text -> {
                    if (run) {
                        printer.run(RunbookServer.asRun(answer), runbooks);
                    } else {
                        printer.runbook(RunbookServer.asRunbook(answer));
                    }
                }
                case json -> out.println(answer);
            }
        }
        out.flush();
        return 0;
    }
}
