package dev.hinomi.insights.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hinomi.insights.contributor.rule.RuleDefinition;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the scripts in `contributor/`: a rule, events, and the report that they must give. A scenario begins with `---`
/// and a name; `events:` are times of one day and texts; `report:` asks, and what follows must be the answer. Or
/// `refused:` is the message of the refusal.
final class RuleScriptsTest {
    private static final String DAY = "2026-03-10T";
    private static final Pattern REPORT = Pattern.compile(
            "report: (?<start>\\S+) to (?<end>\\S+) every (?<period>\\d+)(?: top (?<top>\\d+))?(?: by (?<order>\\w+))?");

    @TestFactory
    Stream<DynamicTest> scripts() {
        return Stream.of("reports.txt", "filters.txt", "clf.txt", "refused.txt")
                .flatMap(file -> scenarios(file)
                        .map(scenario -> DynamicTest.dynamicTest(
                                file + ": "
                                        + scenario.lines()
                                                .findFirst()
                                                .orElseThrow()
                                                .strip(),
                                () -> run(scenario))));
    }

    private static Stream<String> scenarios(String file) {
        try (InputStream in = RuleScriptsTest.class.getResourceAsStream("/contributor/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^---", -1)).skip(1);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static void run(String scenario) {
        String rule = section(scenario, "rule");
        String refused = section(scenario, "refused");
        if (!refused.isEmpty()) {
            FaultException thrown = catchThrowableOfType(FaultException.class, () -> RuleDefinition.parse(rule));
            assertThat(thrown).as("the rule is refused").isNotNull();
            assertThat(thrown.fault().message()).isEqualTo("RuleDefinition: " + refused);
            return;
        }
        String answer = scenario.substring(scenario.indexOf("\nreport:") + 1).strip();
        String question = answer.lines().findFirst().orElseThrow();
        assertThat(question + "\n" + answer(rule, section(scenario, "events"), question))
                .isEqualTo(answer);
    }

    /// What follows `name:` up to the next section.
    private static String section(String scenario, String name) {
        Matcher matcher = Pattern.compile("(?s)\n" + name + ":(.*?)(?=\n(?:rule|events|report|refused):|$)")
                .matcher(scenario);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static String answer(String rule, String events, String question) {
        Matcher asked = REPORT.matcher(question);
        assertThat(asked.matches()).as(question).isTrue();
        ReportRequest request = new ReportRequest(
                "rule",
                time(asked.group("start")),
                time(asked.group("end")),
                Integer.parseInt(asked.group("period")),
                asked.group("top") == null ? 10 : Integer.parseInt(asked.group("top")),
                List.of(RuleMetric.values()),
                asked.group("order") == null
                        ? ReportRequest.Order.SUM
                        : ReportRequest.Order.valueOf(asked.group("order").toUpperCase(Locale.ROOT)));
        RuleDefinition definition = RuleDefinition.parse(rule);
        RuleTally tally = new RuleTally(request.range());
        events.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Instant time = time(line.strip().substring(0, 8));
            definition
                    .observe(line.strip().substring(8).strip())
                    .filter(_ -> time.isBefore(request.end()))
                    .ifPresent(observation -> tally.add(time, observation));
        });
        return text(RuleReport.of(definition, request, request.range(), tally));
    }

    private static Instant time(String text) {
        return Instant.parse(DAY + text + "Z");
    }

    private static String text(RuleReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(", ", report.keyLabels()) + ": " + report.aggregate() + " of " + report.unique());
        for (RuleReport.Contributor contributor : report.contributors()) {
            lines.add("  " + String.join(", ", contributor.keys()) + ": " + contributor.value() + " ("
                    + contributor.values().stream()
                            .map(each -> each.start().toString().substring(11, 19) + " " + each.value())
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        for (RuleReport.Point point : report.points()) {
            lines.add(point.start().toString().substring(11, 19)
                    + Stream.of(RuleMetric.values())
                            .filter(point.values()::containsKey)
                            .map(metric ->
                                    " " + metric.label() + "=" + point.values().get(metric))
                            .collect(Collectors.joining()));
        }
        return String.join("\n", lines);
    }
}
