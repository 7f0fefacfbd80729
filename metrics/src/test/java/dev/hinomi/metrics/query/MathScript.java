package dev.hinomi.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataMessage;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.insights.MetricsInsights;
import dev.hinomi.metrics.search.MetricSearch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A script of metric math. A line is one of these, all others are comments:
///
///     window 4 from 2026-03-10T06:00:00Z     how many minutes are evaluated, and from when on
///     m1: 1 2 - 4                            a statistic by the minute; `-` where it has no data point
///     m2 Errors Fn=a Stat=p90 @120: 5 6      its metric's name, dimensions, statistic, and period
///     series Errors Fn=a: 1 2                a metric that only searches and Metrics Insights see
///     e1 := m1 / 2                           another expression
///     q @60 := SELECT ...                    with its period
///     forget                                 forgets expressions
///     reset                                  forgets expressions and metrics
///     ? SUM([m1, m2])                        an expression that is evaluated
///     label ${MAX} of ${LABEL}               its label, before the line that asks
///     period 120                             its period, before the line that asks
///     = 1 2 - 4                              its series, by the minute of the window
///     = [Errors a] 5 6                       with its label
///     = none                                 no series at all
///     ~ ArithmeticError                      the code of a message about its series
///     ! Invalid syntax                       its refusal, without `Error in expression 'e': `
final class MathScript {
    private static final Scope SCOPE = new Scope("123456789012", "us-east-1");
    private static final String ID = "e";

    private final ScriptMetrics metrics = new ScriptMetrics();
    private final Map<String, String> expressions = new LinkedHashMap<>();
    private final Deque<QueryResult> results = new ArrayDeque<>();
    private List<DataMessage> messages = List.of();
    private Instant start = Instant.parse("2026-03-10T06:00:00Z");
    private int minutes;
    private String at = "";
    private String asked = "";
    private String label = "";
    private @Nullable Integer period;
    private int checks;

    /// Runs the lines of a script; each failure names the line.
    int run(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            at = name + ":" + (i + 1) + ": " + lines.get(i);
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(line);
            }
        }
        finish();
        return checks;
    }

    private void line(String line) {
        List<String> words = List.of(line.split(" ", 2));
        String rest = words.size() > 1 ? words.get(1).strip() : "";
        switch (words.getFirst()) {
            case "window" -> window(List.of(rest.split(" ", -1)));
            case "reset" -> {
                metrics.clear();
                expressions.clear();
            }
            case "forget" -> expressions.clear();
            case "label" -> label = rest;
            case "period" -> period = Integer.parseInt(rest);
            case "?" -> {
                finish();
                asked = rest;
            }
            case "=" -> expect(rest);
            case "~" -> {
                evaluate();
                assertThat(messages).as(at).extracting(DataMessage::code).contains(rest);
            }
            case "!" -> refused(rest);
            default -> define(line);
        }
    }

    private void window(List<String> words) {
        minutes = Integer.parseInt(words.getFirst());
        if (words.size() > 2) {
            start = Instant.parse(words.get(2));
        }
    }

    private void define(String line) {
        finish();
        int assigned = line.indexOf(":=");
        if (assigned > 0) {
            expressions.put(
                    line.substring(0, assigned).strip(),
                    line.substring(assigned + 2).strip());
            return;
        }
        int colon = line.indexOf(": ");
        assertThat(colon).as(at).isPositive();
        metrics.define(
                List.of(line.substring(0, colon).split(" ", -1)),
                List.of(line.substring(colon + 2).strip().split(" +", -1)),
                start);
    }

    private QuerySet set() {
        List<MetricDataQuery> queries = new ArrayList<>();
        metrics.queries().forEach(query -> queries.add(query.hidden()));
        expressions.forEach((words, text) -> {
            List<String> parts = List.of(words.split(" @", 2));
            Integer own = parts.size() > 1 ? Integer.valueOf(parts.get(1)) : null;
            queries.add(new MetricDataQuery(
                    parts.getFirst(), new MetricDataQuery.Expression(text), null, false, own, null));
        });
        queries.add(new MetricDataQuery(
                ID, new MetricDataQuery.Expression(asked), label.isEmpty() ? null : label, true, period, null));
        return QuerySet.of(queries, "MetricDataQueries", sources());
    }

    private DataSources sources() {
        InstantSource clock = InstantSource.fixed(now());
        return DataSources.of(metrics)
                .withSearch(new MetricSearch(metrics, clock))
                .withInsights(new MetricsInsights(metrics, metrics, clock));
    }

    private Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    private Instant now() {
        return end().plusSeconds(30);
    }

    /// Evaluates what was asked for, once.
    private void evaluate() {
        if (asked.isEmpty()) {
            return;
        }
        QueryAnswer answer = set().evaluate(SCOPE, sources(), Window.requested(start, end(), now()));
        results.clear();
        results.addAll(answer.results());
        messages = answer.results().stream()
                .flatMap(result -> result.messages().stream())
                .toList();
        asked = "";
        label = "";
        period = null;
    }

    private void expect(String expected) {
        evaluate();
        checks++;
        if (expected.equals("none")) {
            assertThat(results).as(at).isEmpty();
            return;
        }
        assertThat(results).as(at + " (no further series)").isNotEmpty();
        TimeSeries series = results.removeFirst().series();
        String numbers = expected;
        if (expected.startsWith("[")) {
            int end = expected.lastIndexOf(']');
            assertThat(series.label()).as(at).isEqualTo(expected.substring(1, end));
            numbers = expected.substring(end + 1).strip();
        }
        List<String> values = numbers.isEmpty() ? List.of() : List.of(numbers.split(" +", -1));
        assertThat(values).as(at + shown(series)).hasSizeLessThanOrEqualTo(minutes);
        for (int minute = 0; minute < minutes; minute++) {
            String value = minute < values.size() ? values.get(minute) : "-";
            int place = series.find(start.plus(Duration.ofMinutes(minute)));
            assertThat(place < 0).as(at + shown(series)).isEqualTo(value.equals("-"));
            if (place >= 0) {
                assertThat(series.value(place))
                        .as(at + shown(series))
                        .isEqualTo(Double.parseDouble(value), within(1e-9));
            }
        }
        assertThat(series.size()).as(at + shown(series)).isEqualTo((int)
                values.stream().filter(value -> !value.equals("-")).count());
    }

    private void refused(String expected) {
        checks++;
        assertThatThrownBy(this::set)
                .as(at)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(Objects.requireNonNull(e.getMessage())
                                        .replace("Error in expression '" + ID + "': ", "")
                                        .strip())
                                .as(at)
                                .isEqualTo(expected));
        asked = "";
        label = "";
        period = null;
    }

    /// What was asked for has been answered, with no series left over.
    private void finish() {
        assertThat(asked).as("before " + at + ": a question without an answer").isEmpty();
        assertThat(results)
                .as("before " + at + ": series that are not expected")
                .isEmpty();
    }

    private String shown(TimeSeries series) {
        StringJoiner shown = new StringJoiner(" ", " (found: [" + series.label() + "] ", ")");
        for (int i = 0; i < series.size(); i++) {
            shown.add((series.time(i) - start.getEpochSecond()) / 60 + ":" + series.value(i));
        }
        return shown.toString();
    }
}
