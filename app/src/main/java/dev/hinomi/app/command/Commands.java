package dev.hinomi.app.command;

import dev.hinomi.app.command.guide.GuideCommand;
import dev.hinomi.app.command.runbook.RunbookCommand;
import dev.hinomi.kernel.FaultException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// All commands of `./hinomi`.
@Command(
        name = "hinomi",
        description = "Runs operations guides.",
        mixinStandardHelpOptions = true,
        subcommands = {CommandLine.HelpCommand.class})
public final class Commands implements Runnable {
    /// Something was wrong with what the user gave.
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /// Runs a command and returns its exit code: 0, 1 when it failed, 2 when it was written wrongly.
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(UpCommand.line());
        line.addSubcommand(EnvCommand.line());
        line.addSubcommand(PrincipalsCommand.line());
        line.addSubcommand(GuideCommand.line());
        line.addSubcommand(LogsCommand.line());
        line.addSubcommand(AlarmsCommand.line());
        line.addSubcommand(DemoCommand.line());
        line.addSubcommand(RunbookCommand.line());
        line.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof FaultException fault) {
                command.getErr().println("hinomi: " + fault.fault().message().replace("\n", "\n        "));
                return FAILED;
            }
            throw exception;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
