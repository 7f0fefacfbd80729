package dev.hinomi.app.command.guide;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hinomi guide ...`: what can be done with an operations guide.
@Command(
        name = "guide",
        description = "Reads operations guides, says what is wrong with them, and makes them live.",
        mixinStandardHelpOptions = true)
public final class GuideCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private GuideCommand() {}

    public static CommandLine line() {
        CommandLine line = new CommandLine(new GuideCommand());
        line.addSubcommand(GuideImportCommand.line());
        line.addSubcommand(GuideLintCommand.line());
        line.addSubcommand(GuideApplyCommand.line());
        line.addSubcommand(GuideCoverageCommand.line());
        line.addSubcommand(GuideDriftCommand.line());
        line.addSubcommand(GuideListCommand.line());
        line.addSubcommand(GuideVersionsCommand.line());
        line.addSubcommand(GuideDiffCommand.line());
        line.addSubcommand(GuideRollbackCommand.line());
        line.addSubcommand(GuideRemoveCommand.line());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "import, lint, apply, coverage, drift, list, versions, diff, rollback or remove is missing");
    }
}
