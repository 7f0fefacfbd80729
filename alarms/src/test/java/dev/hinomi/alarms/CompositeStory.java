package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.alarms.request.CompositeAlarmRequest;
import dev.hinomi.alarms.request.MuteRuleRequest;
import dev.hinomi.kernel.OpsEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A story of several alarms over time. One step a line, each after its time; `#` begins a comment:
///
///     00:00 alarms a b c                    alarms on metrics that keep the state that they are given
///     00:00 composite x suppressor s wait 2 extension 3 when ALARM(a) AND OK(b)
///     00:00 mute night of x,a cron(0 2 * * *) PT4H UTC
///     00:01 unmute night
///     00:02 set a ALARM                     SetAlarmState
///     00:02 is x ALARM because ...          the state, and perhaps its reason
///     00:02 triggers x a,b                  the alarms in its reason data
///     00:02 held x WaitPeriod               what holds its actions back, or `nothing`
///     00:02 acts x:ALARM a:OK               whose actions of which states ran since the `acts` before, or `nothing`
///     00:02 history x Alarm "x" created     the summary of the newest item
///     00:02 status night ACTIVE             how a mute rule stands
///     00:02 delete a b
///     00:02 restart                         the program stopped at the step before
///
/// A step that ends with `!! TEXT` is refused with it. Times are minutes and seconds after 06:00.
final class CompositeStory {
    private static final String ACTION = "arn:aws:sns:ap-northeast-1:123456789012:ops";
    private static final AlarmActions ACTIONS =
            new AlarmActions(true, List.of(ACTION), List.of(ACTION), List.of(ACTION));
    private static final Pattern COMPOSITE =
            Pattern.compile("(\\S+)(?: suppressor (\\S+))?(?: wait (\\d+))?(?: extension (\\d+))? when (.+)");
    private static final Pattern MUTE = Pattern.compile("(\\S+) of (\\S+) (.+) (\\S+) (\\S+)");

    private final Bench bench;
    private int acted;
    private int checks;

    CompositeStory(Bench bench) {
        this.bench = bench;
    }

    void run(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                step(line);
            }
        }
        assertThat(checks).isPositive();
    }

    private void step(String line) {
        Instant time = time(line.substring(0, line.indexOf(' ')));
        int verbAt = line.indexOf(' ') + 1;
        int restAt = line.indexOf(' ', verbAt);
        String verb = restAt < 0 ? line.substring(verbAt) : line.substring(verbAt, restAt);
        String rest = restAt < 0 ? "" : line.substring(restAt + 1);
        if (verb.equals("restart")) {
            bench.restartAt(time);
            return;
        }
        bench.advanceTo(time);
        int refusal = rest.indexOf(" !! ");
        if (refusal >= 0) {
            checks++;
            assertThatThrownBy(() -> step(line, verb, rest.substring(0, refusal)))
                    .as(line)
                    .hasMessage(rest.substring(refusal + 4));
        } else {
            step(line, verb, rest);
        }
    }

    private void step(String line, String verb, String rest) {
        List<String> words = List.of(rest.split(" ", -1));
        switch (verb) {
            case "alarms" -> words.forEach(this::makeAlarm);
            case "composite" -> composite(rest);
            case "mute" -> mute(rest);
            case "unmute" -> bench.alarms().muteRules().delete(Bench.TOKYO, rest);
            case "set" ->
                bench.alarms().setState(Bench.TOKYO, words.get(0), AlarmState.valueOf(words.get(1)), "set", null);
            case "delete" -> bench.alarms().delete(Bench.TOKYO, words);
            case "disable" -> bench.alarms().enableActions(Bench.TOKYO, words, false);
            default -> check(line, verb, rest, words);
        }
    }

    private void check(String line, String verb, String rest, List<String> words) {
        checks++;
        String first = words.get(0);
        String expected = rest.substring(Math.min(rest.length(), first.length() + 1));
        assertThat(actual(verb, first, expected)).as(line).isEqualTo(verb.equals("acts") ? rest : expected);
    }

    private String actual(String verb, String name, String expected) {
        return switch (verb) {
            case "is" -> state(bench.alarm(name), expected.contains(" because "));
            case "triggers" -> triggers(bench.alarm(name));
            case "held" -> held(bench.alarm(name).status().suppression());
            case "acts" -> acts();
            case "history" -> bench.history(name).getFirst();
            case "status" -> {
                MuteRules rules = bench.alarms().muteRules();
                yield rules.status(rules.get(Bench.TOKYO, name)).name();
            }
            default -> throw new IllegalArgumentException("step: " + verb);
        };
    }

    private static String state(Alarm alarm, boolean because) {
        return alarm.status().state() + (because ? " because " + alarm.status().reason() : "");
    }

    private static String held(@Nullable Suppression suppression) {
        return suppression == null ? "nothing" : suppression.by().label();
    }

    private static String triggers(Alarm alarm) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile(":alarm:([^\"]+)\"")
                .matcher(String.valueOf(alarm.status().reasonData()));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return String.join(",", names);
    }

    private String acts() {
        List<OpsEvent.AlarmActions> events = bench.acting();
        List<String> acts = events.subList(acted, events.size()).stream()
                .filter(event -> !event.actions().isEmpty())
                .map(event -> event.alarmName() + ":" + event.to())
                .toList();
        acted = events.size();
        return acts.isEmpty() ? "nothing" : String.join(" ", acts);
    }

    private void makeAlarm(String name) {
        bench.alarms()
                .put(
                        Bench.TOKYO,
                        new Requests()
                                .name(name)
                                .actions(ACTIONS)
                                .missing("ignore")
                                .build());
    }

    private void composite(String text) {
        Matcher matcher = matched(COMPOSITE, text);
        bench.alarms()
                .put(
                        Bench.TOKYO,
                        new CompositeAlarmRequest(
                                matcher.group(1),
                                null,
                                ACTIONS,
                                matcher.group(5),
                                matcher.group(2),
                                number(matcher.group(3)),
                                number(matcher.group(4)),
                                Map.of()));
    }

    private void mute(String text) {
        Matcher matcher = matched(MUTE, text);
        bench.alarms()
                .muteRules()
                .put(
                        Bench.TOKYO,
                        new MuteRuleRequest(
                                matcher.group(1),
                                null,
                                new MuteRule.ScheduleText(matcher.group(3), matcher.group(4), matcher.group(5)),
                                List.of(matcher.group(2).split(",", -1)),
                                Map.of(),
                                null,
                                null));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return matcher;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static Instant time(String text) {
        String[] parts = text.split(":", -1);
        return Bench.START.plus(Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1])));
    }
}
