package dev.hinomi.app.command;

import dev.hinomi.api.route.ArchiveRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.command.option.GivenSettings;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.app.platform.LocalAccess;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./hinomi logs`: queries and tails the running server's logs, and shows what of them is archived.
@Command(
        name = "logs",
        description = "Queries and tails logs, and shows how they are kept.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private LogsCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new LogsCommand());
        CommandLine archive = new CommandLine(new ArchiveCommand());
        SettingsFlags.addTo(archive.getCommandSpec());
        line.addSubcommand(archive);
        line.addSubcommand(LogsQueryCommand.line());
        line.addSubcommand(LogsTailCommand.line());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing (expected: query, tail or archive)");
    }

    /// One line a group.
    @Command(
            name = "archive",
            description = "Shows how far the log groups with an archive rule are exported.",
            mixinStandardHelpOptions = true)
    private static final class ArchiveCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            CommandLine line = spec.commandLine();
            PrintWriter out = line.getOut();
            try (PathClient client =
                    new PathClient(LocalAccess.of(GivenSettings.of(line.getParseResult())), Clock.systemUTC())) {
                String answer = client.send("GET", ArchiveRoute.PATH, "");
                print(out, JsonMapper.shared().readValue(answer, ArchiveRoute.Listing.class));
            }
            out.flush();
            return 0;
        }

        private static void print(PrintWriter out, ArchiveRoute.Listing listing) {
            out.printf(
                    "%-40s %-20s %5s %9s  %-21s %s%n", "LOG GROUP", "BUCKET", "DAYS", "EVENTS", "EXPORTED UNTIL", "");
            for (ArchiveRoute.Group group : listing.groups()) {
                out.printf(
                        "%-40s %-20s %5d %9d  %-21s %s%n",
                        group.logGroupName(),
                        group.bucket(),
                        group.days().size(),
                        group.days().stream()
                                .mapToLong(ArchiveRoute.Day::events)
                                .sum(),
                        Objects.requireNonNullElse(group.exportedUntil(), "-"),
                        group.error());
            }
        }
    }
}
