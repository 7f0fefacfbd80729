package dev.hinomi.app.command;

import dev.hinomi.app.client.LogsClient;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `./hinomi logs tail GROUP`: prints the newest events of a log group.
@Command(
        name = "tail",
        description = "Prints the newest events of a log group, and with --follow those that come.",
        mixinStandardHelpOptions = true)
final class LogsTailCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Events may be stored later than others that are newer; each look goes back so far.
    private static final Duration LATE = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "GROUP", description = "a log group, by name or ARN")
    private String group;

    @Option(names = "--filter", paramLabel = "PATTERN", description = "a filter pattern, such as 'ERROR'")
    private String filter = "";

    @Option(names = "--since", paramLabel = "LENGTH", description = "how far back to begin: 30s, 15m, 1h, 7d")
    private String since = "10m";

    @Option(names = "--follow", description = "goes on until it is ended")
    private boolean follow;

    private LogsTailCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new LogsTailCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        Instant from = Instant.now().minus(TimeOptions.length("--since", since));
        try (LogsClient client = server.connect(line.getParseResult())) {
            SeenEvents seen = new SeenEvents();
            do {
                from = later(from, print(client, line.getOut(), from, seen).minus(LATE));
                seen.forgetBefore(from);
            } while (follow && pause());
        }
        return 0;
    }

    /// Prints what has not been printed, and returns the time of the newest event.
    private Instant print(LogsClient client, PrintWriter out, Instant from, SeenEvents seen) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("logGroupIdentifier", group);
        request.put("filterPattern", filter);
        request.put("startTime", from.toEpochMilli());
        Instant newest = from;
        JsonNode page;
        do {
            page = client.call("FilterLogEvents", request);
            for (JsonNode event : page.path("events").values()) {
                Instant time = Instant.ofEpochMilli(event.path("timestamp").asLong());
                if (seen.add(event.path("eventId").asString(), time)) {
                    out.println(time + " " + event.path("logStreamName").asString() + " "
                            + event.path("message").asString().stripTrailing());
                }
                newest = later(newest, time);
            }
            request.put("nextToken", page.path("nextToken").asString(""));
        } while (page.has("nextToken"));
        out.flush();
        return newest;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("interrupted"), e);
        }
    }

    /// The events that were printed and may come again.
    private static final class SeenEvents {
        private final Map<String, Instant> times = new LinkedHashMap<>();

        boolean add(String id, Instant time) {
            return times.put(id, time) == null;
        }

        void forgetBefore(Instant time) {
            times.values().removeIf(seen -> seen.isBefore(time));
        }
    }
}
