package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.log.Aggregation;
import dev.hinomi.alarms.log.LogResult;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.request.LogAlarmRequest;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A script of what the runs of a log alarm's query find, and of the alarm's states. One step a line, `#` begins a
/// comment:
///
///     alarm > 100 evaluate 3/5 by host missing ignore warmup 30 whole   made, or changed, at the clock's time
///     alarm > 100 quote 5              ... whose mails quote so many lines
///     06:05 found 142                  a run at this time and its number; `-` without one
///     06:05 found web-1=142 web-2=7    a run with contributors
///     06:05 failed no engine           a run that failed; `invalid` one that always will
///     ALARM because Threshold ...      the state, and its reason
///     OK EVALUATION_FAILURE            the state, and what is special about it
///     contributors web-1               those in ALARM
///     told web-1 ALARM, web-1 OK       what topics have heard since the last time
///     quoted web-1                     whose lines were asked for since the last time; `all` without contributors
final class LogAlarmScript implements AutoCloseable {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final String NAME = "errors";
    private static final Map<String, String> OPERATORS = Map.of(
            ">", "GreaterThanThreshold",
            ">=", "GreaterThanOrEqualToThreshold",
            "<", "LessThanThreshold",
            "<=", "LessThanOrEqualToThreshold");

    private final ManualTimers timers = new ManualTimers(Instant.parse("2026-11-22T06:00:00Z"));
    private final QuietQueries queries = new QuietQueries();
    private final Records records;
    private final LogAlarms alarms;
    private final Told told;
    private String aggregation = "count(*)";
    private String query = "fields @message";
    private int checks;

    LogAlarmScript(Path directory) {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        told = new Told(records);
        alarms = new LogAlarms(records, new Transitions(records, timers, new MuteIndex()), queries, timers);
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
            case "query" -> query = rest;
            case "OK", "ALARM", "INSUFFICIENT_DATA" -> check(at, words.getFirst(), rest);
            case "contributors" ->
                assertThat(alarms.contributors(TOKYO, NAME).stream()
                                .map(LogAlarmScript::label)
                                .collect(Collectors.joining(" ")))
                        .as(at)
                        .isEqualTo(rest);
            case "quoted" -> assertThat(queries.quoted()).as(at).isEqualTo(rest);
            case "told" -> assertThat(told.since()).as(at).isEqualTo(rest);
            default -> {
                Instant time = Instant.parse("2026-11-22T" + words.getFirst() + ":00Z");
                timers.advanceTo(time);
                alarms.accept(TOKYO, NAME, result(words.get(1), time, words.subList(2, words.size())));
            }
        }
    }

    private void put(List<String> words) {
        String[] window = value(words, "evaluate", "1/1").split("/", -1);
        String by = value(words, "by", "");
        aggregation = by.isEmpty() ? value(words, "aggregate", "count(*)") : "count(*) by " + by;
        alarms.put(
                TOKYO,
                new LogAlarmRequest(
                        NAME,
                        null,
                        new AlarmActions(
                                true,
                                List.of("arn:aws:sns:ap-northeast-1:123456789012:ops"),
                                List.of("arn:aws:sns:ap-northeast-1:123456789012:ops"),
                                List.of()),
                        new LogCondition.Query(
                                query, List.of("app"), "role", aggregation, "rate(5 minutes)", 300, null),
                        Integer.parseInt(window[1]),
                        Integer.parseInt(window[0]),
                        Double.parseDouble(words.get(2)),
                        String.valueOf(OPERATORS.get(words.get(1))),
                        words.contains("missing") ? value(words, "missing", "") : null,
                        words.contains("quote") ? Integer.valueOf(value(words, "quote", "")) : null,
                        "role",
                        warmUp(words),
                        Map.of()));
    }

    private static @Nullable WarmUp warmUp(List<String> words) {
        return words.contains("warmup")
                ? new WarmUp(Integer.parseInt(value(words, "warmup", "")), words.contains("whole"))
                : null;
    }

    private LogResult result(String what, Instant time, List<String> rest) {
        String id = "run-" + time;
        return switch (what) {
            case "failed" -> LogResult.failed(id, time, LogResult.Outcome.FAILED, String.join(" ", rest));
            case "invalid" -> LogResult.failed(id, time, LogResult.Outcome.INVALID, String.join(" ", rest));
            default ->
                LogResult.complete(
                        id,
                        time,
                        Aggregation.parse(aggregation),
                        rest.stream()
                                .filter(word -> !word.equals("-"))
                                .flatMap(this::rows)
                                .toList());
        };
    }

    /// `web-1=142` is a row; `many=3` with `*` before it are so many rows.
    private Stream<Map<String, String>> rows(String word) {
        String[] parts = word.split("=", -1);
        if (parts.length == 1) {
            return Stream.of(Map.of(Aggregation.VALUE, word));
        }
        if (parts[0].startsWith("*")) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(Long.parseLong(parts[0].substring(1)))
                    .map(i -> Map.of("host", "h" + i, Aggregation.VALUE, parts[1]));
        }
        return Stream.of(Map.of("host", parts[0], Aggregation.VALUE, parts[1]));
    }

    private void check(String at, String state, String rest) {
        checks++;
        AlarmStatus status = records.read(tx -> AlarmRecords.find(tx, TOKYO, NAME))
                .orElseThrow()
                .value()
                .status();
        assertThat(status.state().name()).as(at + "\n" + status).isEqualTo(state);
        int because = rest.indexOf("because ");
        String special = because < 0 ? rest : rest.substring(0, because).strip();
        assertThat(status.evaluation() == null ? "" : status.evaluation().name())
                .as(at)
                .isEqualTo(special);
        if (because >= 0) {
            assertThat(status.reason()).as(at).isEqualTo(rest.substring(because + "because ".length()));
        }
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
        records.close();
    }
}
