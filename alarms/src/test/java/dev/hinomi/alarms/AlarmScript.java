package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A script of what happens to one alarm over time. One step a line, `#` begins a comment:
///
///     alarm Sum > 10 period 60 evaluate 2/3 missing ignore    the alarm, made at the clock's time
///     06:00:10 put 12 3x5        a value, and another that occurred five times, at this time
///     06:01:30 late 06:00:10 12  a value that comes late
///     06:02:02 ALARM             the state at this time
///     06:02:02 ALARM because ... and its reason
///     06:02:30 set OK            SetAlarmState
///     06:10:00 restart           nothing ran since the step before
///     06:10:00 OK warming        the state, and that it is in its warm-up
///
/// `alarm math 100*m1/m2 > 5 of Errors,Requests` is on metric math, `_` standing for a blank, and `alarm band
/// GreaterThanUpperThreshold of Errors` on a metric of which 10 to 20 is expected. `put:Requests 7` puts to another
/// metric than Errors.
///
/// An alarm may also have `wallclock Europe/Paris` and `warmup 30` (minutes), the latter with `whole`.
///
/// Hours may go beyond 24. The clock begins at 06:00:00. `put/1` puts at high resolution, `put/Seconds` with a unit.
final class AlarmScript {
    private static final Map<String, String> OPERATORS = Map.of(
            ">", "GreaterThanThreshold",
            ">=", "GreaterThanOrEqualToThreshold",
            "<", "LessThanThreshold",
            "<=", "LessThanOrEqualToThreshold");

    private final Bench bench;
    private String namespace = "Shop";
    private int checks;

    AlarmScript(Bench bench) {
        this.bench = bench;
    }

    void run(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                step(name + ":" + (i + 1) + ": " + line, line);
            }
        }
        assertThat(checks).as("checks in " + name).isPositive();
    }

    private void step(String at, String line) {
        List<String> words = Arrays.asList(line.split("\\s+", -1));
        if (words.get(0).equals("alarm")) {
            makeAlarm(words);
            return;
        }
        Instant time = time(words.get(0));
        List<String> rest = words.subList(2, words.size());
        if (words.get(1).equals("restart")) {
            bench.restartAt(time);
            bench.advanceTo(time);
            return;
        }
        bench.advanceTo(time);
        switch (words.get(1)) {
            case "late" -> put("put", time(rest.get(0)), rest.subList(1, rest.size()));
            case "set" ->
                bench.alarms().setState(Bench.TOKYO, "errors", AlarmState.valueOf(rest.get(0)), "by hand", null);
            case "OK", "ALARM", "INSUFFICIENT_DATA" -> check(at, words.get(1), line);
            default -> put(words.get(1), time, rest);
        }
    }

    private void makeAlarm(List<String> words) {
        Requests request = new Requests();
        if (words.get(1).equals("math") || words.get(1).equals("band")) {
            makeQueryAlarm(words);
            return;
        }
        String statistic = words.get(1);
        boolean basic =
                List.of("Sum", "Average", "Minimum", "Maximum", "SampleCount").contains(statistic);
        request.statistic(basic ? statistic : null, basic ? null : statistic);
        request.threshold(OPERATORS.get(words.get(2)), Double.valueOf(words.get(3)));
        int period = Integer.parseInt(value(words, "period", "60"));
        String[] window = value(words, "evaluate", "1").split("/", -1);
        Integer needed = window.length == 2 ? Integer.valueOf(window[0]) : null;
        request.window(period, Integer.valueOf(window[window.length - 1]), needed);
        namespace = value(words, "namespace", "Shop");
        request.metric(namespace, "Errors");
        make(request, words);
    }

    private void make(Requests request, List<String> words) {
        request.missing(words.contains("missing") ? value(words, "missing", "") : null);
        request.low(words.contains("low") ? value(words, "low", "") : null);
        request.unit(
                words.contains("unit") ? Unit.parse(value(words, "unit", "")).orElseThrow() : null);
        if (words.contains("wallclock")) {
            request.wallClock(value(words, "wallclock", ""));
        }
        if (words.contains("warmup")) {
            request.warmUp(new WarmUp(Integer.parseInt(value(words, "warmup", "")), words.contains("whole")));
        }
        bench.alarms().put(Bench.TOKYO, request.build());
        bench.advanceTo(bench.timers.instant());
    }

    private void makeQueryAlarm(List<String> words) {
        int period = Integer.parseInt(value(words, "period", "60"));
        String[] window = value(words, "evaluate", "1").split("/", -1);
        Integer needed = window.length == 2 ? Integer.valueOf(window[0]) : null;
        Requests request = new Requests().window(null, Integer.valueOf(window[window.length - 1]), needed);
        List<MetricDataQuery> queries = new ArrayList<>();
        for (String metric : value(words, "of", "").split(",", -1)) {
            if (!metric.isEmpty()) {
                MetricId id = new MetricId(namespace, metric, List.of());
                queries.add(MetricDataQuery.of("m" + (queries.size() + 1), id, "Sum", period));
            }
        }
        if (words.get(1).equals("band")) {
            queries.add(MetricDataQuery.of("band", "ANOMALY_DETECTION_BAND(m1,2)"));
            request.queries(queries.toArray(MetricDataQuery[]::new)).band(words.get(2), "band");
        } else {
            queries.replaceAll(MetricDataQuery::hidden);
            MetricDataQuery.Expression expression =
                    new MetricDataQuery.Expression(words.get(2).replace('_', ' '));
            queries.add(new MetricDataQuery("e1", expression, null, true, period, null));
            request.queries(queries.toArray(MetricDataQuery[]::new))
                    .threshold(OPERATORS.get(words.get(3)), Double.valueOf(words.get(4)));
        }
        make(request, words);
    }

    private void put(String verb, Instant time, List<String> values) {
        String[] parts = verb.split("/", -1);
        String[] metric = parts[0].split(":", -1);
        assertThat(metric[0]).as("step").isEqualTo("put");
        Datum datum = new Datum(
                metric.length == 2 ? metric[1] : "Errors",
                List.of(),
                time,
                null,
                values.stream()
                        .map(word -> Double.valueOf(word.split("x", -1)[0]))
                        .toList(),
                values.stream().map(AlarmScript::count).toList(),
                null,
                unit(parts),
                parts.length == 2 && parts[1].equals("1") ? 1 : 60);
        bench.metrics().put(Bench.TOKYO, namespace, List.of(datum));
    }

    private static @Nullable Unit unit(String[] verb) {
        return verb.length == 1 ? null : Unit.parse(verb[1]).orElse(null);
    }

    private void check(String at, String state, String line) {
        checks++;
        Alarm alarm = bench.alarm("errors");
        assertThat(alarm.status().state().name()).as(at + "\n" + alarm.status()).isEqualTo(state);
        assertThat(alarm.status().evaluation() == EvaluationState.IN_WARM_UP)
                .as(at + ": warming")
                .isEqualTo(line.endsWith(" warming"));
        int because = line.indexOf(" because ");
        if (because >= 0) {
            assertThat(alarm.status().reason()).as(at).isEqualTo(line.substring(because + " because ".length()));
        }
    }

    private static Double count(String word) {
        String[] parts = word.split("x", -1);
        return parts.length == 2 ? Double.valueOf(parts[1]) : Double.valueOf(1);
    }

    private static String value(List<String> words, String name, String otherwise) {
        int index = words.indexOf(name);
        return index < 0 ? otherwise : words.get(index + 1);
    }

    private static Instant time(String text) {
        String[] parts = text.split(":", -1);
        return Instant.parse("2026-11-22T00:00:00Z")
                .plus(Duration.ofHours(Long.parseLong(parts[0]))
                        .plusMinutes(Long.parseLong(parts[1]))
                        .plusSeconds(Long.parseLong(parts[2])));
    }
}
