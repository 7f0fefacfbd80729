package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.app.config.SettingsFlags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./hinomi runbook runs`: the newest runs.
@Command(name = "runs", description = "Lists runs, the newest first.", mixinStandardHelpOptions = true)
final class RunbookRunsCommand implements Callable<Integer> {
    @Mixin
    private RunbookOptions options;

    @Option(names = "--limit", paramLabel = "NUMBER", description = "how many at most (${DEFAULT-VALUE})")
    private int limit = 50;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "only runs of this runbook")
    private Optional<String> name = Optional.empty();

    private RunbookRunsCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new RunbookRunsCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("limit", String.valueOf(limit));
        name.ifPresent(runbook -> wanted.put("runbook", runbook));
        return options.ask(server -> {
            String answer = server.runs(wanted);
            return options.print(
                    answer,
                    () -> RunbookServer.read(answer, RunbookRoutes.Runs.class)
                            .runs()
                            .forEach(new RunPrinter(options.out())::brief));
        });
    }
}
