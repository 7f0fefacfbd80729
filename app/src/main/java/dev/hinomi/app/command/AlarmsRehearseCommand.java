package dev.hinomi.app.command;

import dev.hinomi.api.route.RehearsalRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.SafeText;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `./hinomi alarms rehearse NAME`: when an alarm would have fired, on recorded telemetry.
@Command(
        name = "rehearse",
        description = "Replays recorded telemetry through an alarm, or a proposed one, and lists when it would have"
                + " fired.",
        mixinStandardHelpOptions = true)
final class AlarmsRehearseCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "an alarm of the server")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "a proposed alarm instead: the parameters of put-metric-alarm in JSON, as --cli-input-json"
                    + " takes them")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--from", paramLabel = "TIME", description = "2026-01-15T09:00:00Z, or with another offset")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "the same; now when not given")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--last",
            paramLabel = "LENGTH",
            description = "instead of --from: 1h, 7d; 1d when neither is given")
    private Optional<String> last = Optional.empty();

    @Mixin
    private FormatOption format;

    private AlarmsRehearseCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new AlarmsRehearseCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        String request = JSON.writeValueAsString(request(Instant.now()));
        try (PathClient client = server.paths(line.getParseResult())) {
            String answer = client.send("POST", RehearsalRoute.PATH, request);
            PrintWriter out = line.getOut();
            switch (format.get()) {
                case text -> print(out, JSON.readValue(answer, RehearsalRoute.Answer.class));
                case json -> out.println(answer);
            }
            out.flush();
        }
        return 0;
    }

    private Map<String, Object> request(Instant now) {
        if (name.isPresent() == file.isPresent()) {
            throw new ParameterException(spec.commandLine(), "NAME or --file: one of them is needed");
        }
        if (from.isPresent() && last.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--last: not beside --from");
        }
        Instant end = to.map(text -> TimeOptions.time("--to", text)).orElse(now);
        Map<String, Object> request = new LinkedHashMap<>();
        name.ifPresent(text -> request.put("alarmName", text));
        file.ifPresent(path -> request.put("alarm", alarm(path)));
        request.put(
                "from",
                from.map(text -> TimeOptions.time("--from", text))
                        .orElseGet(() -> end.minus(TimeOptions.length("--last", last.orElse("1d"))))
                        .toString());
        request.put("to", end.toString());
        return request;
    }

    private static Object alarm(Path path) {
        try {
            return JSON.readTree(Files.readString(path));
        } catch (IOException | JacksonException e) {
            throw new FaultException(
                    new Fault.InvalidParameter(
                            "--file",
                            path + ": " + e.getMessage() + " (expected: the parameters of put-metric-alarm in JSON)"),
                    e);
        }
    }

    private static void print(PrintWriter out, RehearsalRoute.Answer answer) {
        for (RehearsalRoute.Change change : answer.changes()) {
            out.printf("%s  %s -> %s%n    %s%n", change.at(), change.from(), change.to(), SafeText.of(change.reason()));
        }
        out.printf(
                "%s to %s: %d evaluations, %s, %s in ALARM, %s at the end%n",
                answer.from(),
                answer.to(),
                answer.evaluations(),
                answer.alarms() == 1 ? "fired once" : "fired " + answer.alarms() + " times",
                words(answer.inAlarm()),
                answer.last());
    }

    private static String words(Duration duration) {
        return duration.isZero() ? "0s" : duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
