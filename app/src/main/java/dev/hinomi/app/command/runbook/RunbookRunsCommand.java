package dev.hinomi.app.command.runbook;

import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hinomi runbook runs`: the newest runs.
@Command(name = "runs", description = "Lists runs, the newest first.", mixinStandardHelpOptions = true)
final class RunbookRunsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOption format;

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
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("limit", String.valueOf(limit));
        name.ifPresent(runbook -> wanted.put("runbook", runbook));
        try (RunbookServer runbooks =
                new RunbookServer(server.paths(spec.commandLine().getParseResult()))) {
            String answer = runbooks.runs(wanted);
            switch (format.get()) {
                case text ->
                    RunbookServer.read(answer, RunbookRoutes.Runs.class).runs().forEach(new RunPrinter(out)::brief);
                case json -> out.println(answer);
            }
        }
        out.flush();
        return 0;
    }
}
