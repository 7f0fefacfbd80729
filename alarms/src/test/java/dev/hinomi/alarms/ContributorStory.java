package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.Dimension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A story of an alarm on a query of Metrics Insights that gives several time series. One step a line, `#` begins a
/// comment; each minute is evaluated two seconds after its end:
///
///     alarm > 10 evaluate 2/3 by Host missing breaching    made, or changed, at the clock's time
///     06:00 web-1=12 web-2=7       what the hosts report in this minute, which then passes; `-` for nothing
///     06:00 *501=3                 the same of so many hosts
///     ALARM because 1 out of ...   the state, and its reason
///     OK PARTIAL_DATA              the state, and what is special about it
///     contributors web-1           those in ALARM
///     web-1 because Threshold ...  the reason of one of them
///     told web-1 ALARM to 1        what topics have heard since the last time
///     history State Reason ...     the newest item of the history
///     set OK                       SetAlarmState
///     restart                      nothing ran since the step before
final class ContributorStory implements AutoCloseable {
    private static final String NAME = "errors";

    private final Bench bench;
    private final Told told;
    private int checks;

    ContributorStory(Path directory) {
        bench = new Bench(directory);
        told = new Told(bench.records);
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
        String rest = line.substring(words.getFirst().length()).strip();
        switch (words.getFirst()) {
            case "alarm" -> put(words);
            case "OK", "ALARM", "INSUFFICIENT_DATA" -> check(at, words.getFirst(), rest);
            case "contributors" ->
                assertThat(contributors().map(ContributorStory::label).collect(Collectors.joining(" ")))
                        .as(at)
                        .isEqualTo(rest);
            case "told" -> assertThat(told.since()).as(at).isEqualTo(rest);
            case "history" -> assertThat(bench.history(NAME).getFirst()).as(at).isEqualTo(rest);
            case "set" -> bench.alarms().setState(Bench.TOKYO, NAME, AlarmState.valueOf(words.get(1)), "by hand", null);
            case "restart" -> bench.restartAt(bench.timers.instant());
            default -> minuteOrReason(at, words, rest);
        }
    }

    private void minuteOrReason(String at, List<String> words, String rest) {
        if (words.get(1).equals("because")) {
            assertThat(contributors()
                            .filter(each -> label(each).equals(words.getFirst()))
                            .map(each -> "because " + each.reason()))
                    .as(at)
                    .containsExactly(rest);
            return;
        }
        Instant minute = Instant.parse("2026-11-22T" + words.getFirst() + ":00Z");
        bench.advanceTo(minute.plusSeconds(10));
        List<Datum> data = words.subList(1, words.size()).stream()
                .filter(word -> !word.equals("-"))
                .flatMap(ContributorStory::data)
                .toList();
        if (!data.isEmpty()) {
            bench.metrics().put(Bench.TOKYO, "Shop", data);
        }
        bench.advanceTo(minute.plus(Duration.ofSeconds(62)));
    }

    private static Stream<Datum> data(String word) {
        String[] parts = word.split("=", -1);
        double value = Double.parseDouble(parts[1]);
        Stream<String> hosts = parts[0].startsWith("*")
                ? Stream.iterate(0, i -> i + 1)
                        .limit(Long.parseLong(parts[0].substring(1)))
                        .map(i -> "h" + i)
                : Stream.of(parts[0]);
        return hosts.map(host -> Datum.of("Errors", value, new Dimension("Host", host)));
    }

    private void put(List<String> words) {
        String[] window = value(words, "evaluate", "1/1").split("/", -1);
        String by = value(words, "by", "Host");
        String sql = "SELECT SUM(Errors) FROM Shop GROUP BY " + by + " ORDER BY SUM() DESC";
        MetricDataQuery query = new MetricDataQuery(
                "q1",
                new MetricDataQuery.Expression(by.equals("nothing") ? "SELECT SUM(Errors) FROM Shop" : sql),
                null,
                true,
                60,
                null);
        List<String> topic = List.of("arn:aws:sns:ap-northeast-1:123456789012:ops");
        bench.alarms()
                .put(
                        Bench.TOKYO,
                        new Requests()
                                .actions(new AlarmActions(true, topic, topic, List.of()))
                                .window(null, Integer.valueOf(window[1]), Integer.valueOf(window[0]))
                                .queries(query)
                                .threshold(
                                        words.get(1).equals(">") ? "GreaterThanThreshold" : "LessThanThreshold",
                                        Double.valueOf(words.get(2)))
                                .missing(words.contains("missing") ? value(words, "missing", "") : null)
                                .build());
        bench.advanceTo(bench.timers.instant());
    }

    private void check(String at, String state, String rest) {
        checks++;
        AlarmStatus status = bench.alarm(NAME).status();
        assertThat(status.state().name()).as(at + "\n" + status).isEqualTo(state);
        int because = rest.indexOf("because ");
        assertThat(status.evaluation() == null ? "" : status.evaluation().name())
                .as(at)
                .isEqualTo(because < 0 ? rest : rest.substring(0, because).strip());
        if (because >= 0) {
            assertThat(status.reason()).as(at).isEqualTo(rest.substring(because + "because ".length()));
        }
    }

    private Stream<AlarmContributor> contributors() {
        return bench.alarms().logs().contributors(Bench.TOKYO, NAME).stream();
    }

    private static String label(AlarmContributor contributor) {
        return String.join(",", contributor.attributes().values());
    }

    private static String value(List<String> words, String name, String otherwise) {
        int index = words.indexOf(name);
        return index < 0 ? otherwise : words.get(index + 1);
    }

    @Override
    public void close() {
        bench.close();
    }
}
