package dev.hinomi.alarms.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.mute.MuteIndex;
import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Records;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mute of many alarms ends for all of them at once.
final class MuteEndTest {
    private static final Scope TOKYO = new Scope("123456789012", "ap-northeast-1");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final List<String> SHORT = named("short-");
    private static final List<String> LONG = named("long-");

    private final ManualTimers clock = new ManualTimers(START);
    private final List<Instant> set = new ArrayList<>();

    @Test
    void eachEndIsAwaitedOnce(@TempDir Path directory) {
        MuteIndex mutes = new MuteIndex();
        mutes.put(TOKYO, rule("short", SHORT, "PT5M"));
        mutes.put(TOKYO, rule("long", LONG, "PT10M"));
        try (Records records = SqliteRecords.open(directory.resolve("records.sqlite"));
                Transitions transitions = new Transitions(records, counting(), mutes)) {
            Stream.concat(SHORT.stream(), LONG.stream()).forEach(name -> alarm(records, transitions, name));
            clock.advanceTo(START.plusSeconds(300));
            assertThat(acted(records)).containsExactlyInAnyOrderElementsOf(SHORT);
            clock.advanceTo(START.plusSeconds(600));
            assertThat(acted(records)).hasSize(SHORT.size() + LONG.size());
            assertThat(set).containsExactlyInAnyOrder(START.plusSeconds(300), START.plusSeconds(600));
        }
    }

    private static List<String> named(String prefix) {
        return IntStream.range(0, 5).mapToObj(i -> prefix + i).toList();
    }

    private Timers counting() {
        return new Timers() {
            @Override
            public Timer at(Instant when, Runnable task) {
                set.add(when);
                return clock.at(when, task);
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
    }

    private static MuteRule rule(String name, List<String> alarms, String length) {
        MuteRule.ScheduleText schedule = new MuteRule.ScheduleText("at(2026-11-22T06:00)", length, null);
        return new MuteRule(name, null, schedule, alarms, Map.of(), null, null, START, START);
    }

    private static void alarm(Records records, Transitions transitions, String name) {
        AlarmActions actions = new AlarmActions(true, List.of(), List.of("https://pager.example"), List.of());
        CompositeCondition condition = new CompositeCondition("FALSE", null);
        AlarmStatus status = AlarmStatus.initial(START);
        Alarm alarm = new Alarm(name, null, actions, condition, Map.of(), START, status, null, START);
        records.write(tx -> tx.put(AlarmRecords.ALARMS, TOKYO, name, alarm));
        records.write(tx -> {
            transitions.set(
                    tx,
                    AlarmRecords.find(tx, TOKYO, name).orElseThrow(),
                    status.next(AlarmState.ALARM, "set", null, START));
            return name;
        });
    }

    private static List<String> acted(Records records) {
        return records.read(tx -> tx.events(0, 100)).stream()
                .map(StoredEvent::event)
                .map(OpsEvent.AlarmActions.class::cast)
                .filter(event -> !event.actions().isEmpty())
                .map(OpsEvent.AlarmActions::alarmName)
                .toList();
    }
}
