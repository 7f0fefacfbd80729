package dev.hinomi.logs.metric;

import static dev.hinomi.logs.LogsFixture.SCOPE;
import static dev.hinomi.logs.LogsFixture.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.selection.SystemField;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A script about metric filters of one group. `filter NAME`, with what it is made of in the indented lines
/// after it, puts a filter; `refused M` among them says that it is refused. `put TIME MESSAGE` puts an event,
/// `clock TIME` moves the clock, `restart [at TIME]` stops and starts the program, `delete NAME` deletes a
/// filter, `transformer CONFIG` sets the group's transformer, `protect IDENTIFIER` masks what the data identifier
/// finds. `data METRIC MINUTE [UNIT] = VALUES` are all values of a metric in a minute, `3 x 2` for a value
/// that occurred twice; `no data METRIC MINUTE` that there are none. A metric is
/// `NAMESPACE/NAME{DIMENSION=VALUE,...}`.
final class FilterStory implements AutoCloseable {
    private static final Pattern DATA =
            Pattern.compile("(no )?data (\\S+?)/([^{ ]+)(?:\\{(.*)})? (\\d\\d:\\d\\d)(?: (\\w+))?(?: = (.*))?");

    private final LogsFixture fixture;

    FilterStory(Path data) {
        fixture = new LogsFixture(data);
        fixture.createGroup("g");
        fixture.createStream("g", "s");
    }

    void tell(List<String> lines) {
        int position = 0;
        while (position < lines.size()) {
            String line = lines.get(position++);
            List<String> parts = new ArrayList<>();
            while (position < lines.size() && lines.get(position).startsWith("  ")) {
                parts.add(lines.get(position++).strip());
            }
            tell(line, parts);
        }
    }

    private void tell(String line, List<String> parts) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "filter" -> put(words[1], parts);
            case "transformer" -> fixture.logs.transformers().put(SCOPE, "g", line.substring("transformer ".length()));
            case "protect" -> fixture.logs.protection().put(SCOPE, "g", masking(words[1]));
            case "delete" -> fixture.logs.metrics().filters().delete(SCOPE, "g", words[1]);
            case "put" -> fixture.logs.writer().put(SCOPE, "g", "s", List.of(new NewEvent(time(words[1]), words[2])));
            case "clock" -> fixture.timers.advanceTo(time(words[1]));
            case "restart" -> restart(words.length == 3 ? time(words[2]) : fixture.timers.instant());
            case "data", "no" -> expect(line);
            case String other -> throw new AssertionError("not a line of a script: " + other);
        }
    }

    private static String masking(String identifier) {
        return """
                {"Name": "p", "Version": "2021-06-01", "Statement": [
                  {"Sid": "audit", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/%1$s"],
                   "Operation": {"Audit": {"FindingsDestination": {}}}},
                  {"Sid": "mask", "DataIdentifier": ["arn:aws:dataprotection::aws:data-identifier/%1$s"],
                   "Operation": {"Deidentify": {"MaskConfig": {}}}}]}""".formatted(identifier);
    }

    private void restart(Instant at) {
        fixture.close();
        fixture.timers.advanceTo(at);
        fixture.open();
    }

    private void put(String name, List<String> parts) {
        Map<String, String> of = new HashMap<>();
        Map<String, String> dimensions = new HashMap<>();
        List<SystemField> emitted = new ArrayList<>();
        for (String part : parts) {
            String[] words = part.split(" ", 2);
            String rest = words.length == 2 ? words[1] : "";
            switch (words[0]) {
                case "dimension" -> {
                    String[] sides = rest.split(" = ", 2);
                    dimensions.put(sides[0], sides[1]);
                }
                case "emit" -> emitted.add(SystemField.parse(rest).orElseThrow());
                default -> of.put(words[0], rest);
            }
        }
        String[] metric = Objects.requireNonNull(of.get("metric")).split("/| = ", 3);
        NewMetricFilter filter = new NewMetricFilter(
                name,
                Objects.requireNonNull(of.get("pattern")),
                new MetricTransformation(
                        metric[0],
                        metric[1],
                        metric[2],
                        Optional.ofNullable(of.get("default")).map(Double::valueOf),
                        dimensions,
                        Optional.ofNullable(of.get("unit"))),
                of.containsKey("transformed"),
                Optional.ofNullable(of.get("select")),
                emitted);
        String refusal = of.get("refused");
        if (refusal == null) {
            fixture.logs.metrics().filters().put(SCOPE, "g", filter);
        } else {
            assertThat(fault(() -> fixture.logs.metrics().filters().put(SCOPE, "g", filter))
                            .message())
                    .isEqualTo(refusal);
        }
    }

    private void expect(String line) {
        Matcher data = DATA.matcher(line);
        assertThat(data.matches()).as(line).isTrue();
        MetricId metric = new MetricId(data.group(2), data.group(3), dimensions(data.group(4)));
        Unit unit =
                data.group(6) == null ? Unit.NONE : Unit.parse(data.group(6)).orElseThrow();
        Map<Double, Double> counts = new TreeMap<>();
        fixture.metrics
                .read(SCOPE, metric, unit, new PeriodRange(time(data.group(5)), Duration.ofMinutes(1), 1), true)
                .forEach((start, minute) ->
                        minute.values().forEach(each -> counts.merge(each.value(), each.count(), Double::sum)));
        String found = counts.entrySet().stream()
                .map(entry -> text(entry.getKey()) + (entry.getValue() == 1 ? "" : " x " + text(entry.getValue())))
                .collect(Collectors.joining(", "));
        assertThat(found).as(line).isEqualTo(data.group(1) == null ? data.group(7) : "");
    }

    private static List<Dimension> dimensions(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Pattern.compile(",")
                .splitAsStream(text)
                .map(FilterStory::dimension)
                .toList();
    }

    private static Dimension dimension(String text) {
        int equals = text.indexOf('=');
        return new Dimension(text.substring(0, equals), text.substring(equals + 1));
    }

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static Instant time(String text) {
        return LogsFixture.NOW
                .atOffset(ZoneOffset.UTC)
                .with(LocalTime.parse(text))
                .toInstant();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
