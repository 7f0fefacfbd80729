package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.api.runbook.RunbookView;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.SafeText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./hinomi runbook list`: the runbooks of the guides on the running server.
@Command(
        name = "list",
        description = "Lists the runbooks of the guides on the running server.",
        mixinStandardHelpOptions = true)
final class RunbookListCommand implements Callable<Integer> {
    @Mixin
    private RunbookOptions options;

    private RunbookListCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookListCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        return options.ask(server -> {
            String answer = server.list();
            return options.print(
                    answer,
                    () -> RunbookServer.read(answer, RunbookRoutes.Listing.class)
                            .runbooks()
                            .forEach(runbook -> print(options.out(), runbook)));
        });
    }

    private static void print(PrintWriter out, RunbookView runbook) {
        out.printf("%s%n", SafeText.line(runbook.name()));
        out.printf(
                "    %d steps, %s:%d of version %d%n",
                runbook.steps().size(), runbook.guide(), runbook.line(), runbook.version());
        if (!runbook.alarms().isEmpty()) {
            out.printf(
                    "    %s %s%n",
                    runbook.start().equals("AUTOMATIC") ? "begun by" : "for",
                    SafeText.line(String.join(", ", runbook.alarms())));
        }
    }
}
