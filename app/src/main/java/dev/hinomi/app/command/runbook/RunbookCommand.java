package dev.hinomi.app.command.runbook;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hinomi runbook ...`: what is to be done about something, step by step.
@Command(
        name = "runbook",
        description = "Lists the runbooks of the guides on the running server, runs them, and answers what a run waits"
                + " for.",
        mixinStandardHelpOptions = true)
public final class RunbookCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private RunbookCommand() {}

    public static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookCommand());
        line.addSubcommand(RunbookListCommand.line());
        line.addSubcommand(RunbookShowCommand.line());
        line.addSubcommand(RunbookStartCommand.line());
        line.addSubcommand(RunbookRunsCommand.line());
        line.addSubcommand(RunbookWatchCommand.line());
        line.addSubcommand(RunbookAnswerCommand.line());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, show, start, runs, watch or answer is missing");
    }
}
