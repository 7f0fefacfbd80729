package dev.hinomi.app.command.runbook;

import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi runbook watch RUN`: what a run does, as it does it.
@Command(
        name = "watch",
        description = "Follows a run. Ends with 0 when it succeeded, 1 when it did not, and 3 when it waits for"
                + " somebody.",
        mixinStandardHelpOptions = true)
final class RunbookWatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "RUN", description = "the id of a run")
    private String run;

    private RunbookWatchCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookWatchCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        try (RunbookServer runbooks =
                new RunbookServer(server.paths(spec.commandLine().getParseResult()))) {
            return new RunWatch(runbooks, spec.commandLine().getOut()).follow(run);
        }
    }
}
