package dev.hinomi.app.command;

import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.api.route.ExplanationRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.command.option.FormatOption;
import dev.hinomi.app.command.option.ServerOptions;
import dev.hinomi.app.config.SettingsFlags;
import dev.hinomi.guide.SafeText;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./hinomi alarms explain NAME`: which data points an alarm sees and why it is in its state.
@Command(
        name = "explain",
        description = "Tells which data points an alarm sees, how missing ones are treated, and how that decides its"
                + " state.",
        mixinStandardHelpOptions = true)
final class AlarmsExplainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "NAME", description = "an alarm of the server")
    private String name;

    @Mixin
    private FormatOption format;

    private AlarmsExplainCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new AlarmsExplainCommand());
        SettingsFlags.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        try (PathClient client = server.paths(line.getParseResult())) {
            String answer =
                    client.read(ExplanationRoute.PATH, "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            PrintWriter out = line.getOut();
            switch (format.get()) {
                case text -> print(out, JSON.readValue(answer, Explanation.class));
                case json -> out.println(answer);
            }
            out.flush();
        }
        return 0;
    }

    private static void print(PrintWriter out, Explanation explained) {
        String evaluation = explained.evaluationState();
        out.printf(
                "%s is %s since %s%s%n    %s%n",
                SafeText.of(explained.alarmName()),
                explained.state(),
                explained.stateUpdated(),
                evaluation == null ? "" : " (" + evaluation + ")",
                SafeText.of(explained.stateReason()));
        out.printf("%s, missing data: %s%n", SafeText.of(explained.condition()), explained.treatMissingData());
        out.printf("Data until %s, newest first:%n", explained.dataUntil());
        print(out, explained.points());
        for (Explanation.Contributor contributor : explained.contributors()) {
            out.printf("%s: %s%n", SafeText.of(attributes(contributor)), contributor.state());
            print(out, contributor.points());
            out.printf("    %s%n", contributor.why());
        }
        String result = explained.result();
        out.printf("%s%n", SafeText.of(explained.why()));
        if (result != null && !result.equals(explained.state())) {
            out.printf("The next evaluation makes it %s if nothing changes.%n", result);
        }
        out.printf("Next evaluation: %s%n", explained.nextEvaluation());
    }

    private static void print(PrintWriter out, List<Explanation.Point> points) {
        for (Explanation.Point point : points) {
            out.printf("    %s  %12s  %s%n", point.start(), value(point.value()), point.role() + expected(point));
        }
    }

    private static String attributes(Explanation.Contributor contributor) {
        return contributor.attributes().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String value(@Nullable Double value) {
        return value == null ? "-" : value.toString();
    }

    private static String expected(Explanation.Point point) {
        return point.low() == null ? "" : " (expected: " + value(point.low()) + " to " + value(point.high()) + ")";
    }
}
