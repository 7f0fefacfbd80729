package dev.hinomi.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hinomi demo`: what goes wrong in the simulated systems of a server that was started with `--demo`.
@Command(
        name = "demo",
        description = "Switches faults of the simulated systems on and off, on a server that was started with --demo.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private DemoCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new DemoCommand());
        line.addSubcommand(DemoFaultCommand.line());
        line.addSubcommand(DemoRecoverCommand.line());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing (expected: fault or recover)");
    }
}
