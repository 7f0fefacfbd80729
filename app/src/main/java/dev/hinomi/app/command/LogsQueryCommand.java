package dev.hinomi.app.command;

import dev.hinomi.app.client.LogsClient;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.runbooks.step.output.TextWidth;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/// `./hinomi logs query 'QUERY' --group GROUP`: runs a Logs Insights query on the running server.
@Command(
        name = "query",
        description = "Runs a CloudWatch Logs Insights query on the running server.",
        mixinStandardHelpOptions = true)
final class LogsQueryCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private TimeOptions time;

    @Parameters(paramLabel = "QUERY", description = "such as 'filter level = \"ERROR\" | stats count() by bin(5m)'")
    private String query;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "a log group, by name or ARN, as often as needed; none when the query has SOURCE")
    private List<String> groups = List.of();

    @Option(names = "--limit", paramLabel = "ROWS", description = "the most rows: 1 to 100000; 10000 when not given")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; json is one object a line")
    private ResultFormat format = ResultFormat.table;

    private LogsQueryCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new LogsQueryCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        QueryProgress progress = QueryProgress.on(line.getErr());
        try (LogsClient client = server.connect(line.getParseResult());
                StartedQuery run = start(client)) {
            // Ctrl-C ends the program without closing anything; the query must not go on for an hour.
            Thread stop = new Thread(run::close);
            Runtime.getRuntime().addShutdownHook(stop);
            JsonNode end = run.await(progress::show);
            Runtime.getRuntime().removeShutdownHook(stop);
            List<Map<String, String>> rows = run.rows(end);
            progress.end(end, rows.size());
            PrintWriter out = line.getOut();
            format.print(out, rows);
            out.flush();
            return status(line.getErr(), end);
        }
    }

    private StartedQuery start(LogsClient client) {
        TimeOptions.Span span = time.span(Instant.now());
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("queryString", query);
        request.put("startTime", span.start().getEpochSecond());
        request.put("endTime", span.end().getEpochSecond());
        if (!groups.isEmpty()) {
            request.put("logGroupIdentifiers", groups);
        }
        limit.ifPresent(rows -> request.put("limit", rows));
        try {
            return StartedQuery.start(client, request);
        } catch (FaultException e) {
            throw e.fault() instanceof Fault.MalformedQuery malformed ? marked(malformed, e) : e;
        }
    }

    /// The message above the line of the query that it is about, with a mark below the place.
    private FaultException marked(Fault.MalformedQuery malformed, FaultException cause) {
        int start = Math.clamp(malformed.startOffset(), 0, query.length());
        int lineStart = query.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = query.indexOf('\n', start) < 0 ? query.length() : query.indexOf('\n', start);
        int end = Math.clamp(malformed.endOffset(), Math.min(start + 1, lineEnd), lineEnd);
        String mark = " ".repeat(TextWidth.of(query.substring(lineStart, start)))
                + "^".repeat(Math.max(1, TextWidth.of(query.substring(start, Math.max(start, end)))));
        return new FaultException(
                new Fault.MalformedQuery(
                        malformed.message() + "\n" + query.substring(lineStart, lineEnd) + "\n" + mark,
                        malformed.startOffset(),
                        malformed.endOffset()),
                cause);
    }

    private static int status(PrintWriter err, JsonNode end) {
        String status = end.path("status").asString();
        if (status.equals("Complete")) {
            return 0;
        }
        String reason = end.path("statusReason").asString("");
        err.println("hinomi: the query ended as " + status + (reason.isEmpty() ? "" : ": " + reason));
        return FAILED;
    }
}
