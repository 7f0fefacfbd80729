package dev.hinomi.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hinomi alarms ...`: what the alarms of the running server do and why.
@Command(name = "alarms", description = "Tells what alarms do and why.", mixinStandardHelpOptions = true)
final class AlarmsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private AlarmsCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new AlarmsCommand());
        line.addSubcommand(AlarmsExplainCommand.line());
        line.addSubcommand(AlarmsRehearseCommand.line());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing (expected: explain or rehearse)");
    }
}
