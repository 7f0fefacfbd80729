package dev.hinomi.app.command.runbook;

import dev.hinomi.app.config.SettingsFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./hinomi runbook show NAME`: a runbook with its steps, or a run with all that came of it.
@Command(
        name = "show",
        description = "Shows a runbook with its steps, or a run with what its steps printed, who did what, and what it"
                + " waits for.",
        mixinStandardHelpOptions = true)
final class RunbookShowCommand implements Callable<Integer> {
    @Mixin
    private RunbookOptions options;

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
        RunPrinter printer = new RunPrinter(options.out());
        return options.ask(server -> {
            if (RunbookServer.isRun(name)) {
                String run = server.run(name);
                return options.print(run, () -> printer.run(RunbookServer.asRun(run), server));
            }
            String runbook = server.runbook(name);
            return options.print(runbook, () -> printer.runbook(RunbookServer.asRunbook(runbook)));
        });
    }
}
