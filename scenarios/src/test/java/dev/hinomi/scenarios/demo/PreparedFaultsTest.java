package dev.hinomi.scenarios.demo;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.Settings;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.Evidence;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.system.SimulatedSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Each prepared fault does what it says: its alarm goes off in time, a question of the guide shows the cause, and the
/// alarm is over when the fault is. Faults of different systems are on at the same time, one of each.
@Order(3)
final class PreparedFaultsTest {
    /// A Sunday, 03:30 in Japan: when little is called, faults are seen last.
    private static final Instant START = Instant.parse("2026-03-07T18:30:00Z");

    private static final Duration BEFORE = Duration.ofMinutes(20);
    private static final Duration PACE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    static List<Named<List<PreparedFault>>> rounds() {
        Map<Integer, List<PreparedFault>> rounds = new TreeMap<>();
        for (SimulatedSystem system : Systems.all()) {
            for (int i = 0; i < system.faults().size(); i++) {
                rounds.computeIfAbsent(i, _ -> new ArrayList<>())
                        .add(system.faults().get(i));
            }
        }
        return rounds.values().stream()
                .map(round -> Named.of(
                        String.join(
                                ", ", round.stream().map(PreparedFault::name).toList()),
                        round))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void areSeenUnderstoodAndOver(List<PreparedFault> round) {
        try (DemoPlatform demo = new DemoPlatform(folder, START, Settings.Demo.Language.EN, BEFORE, PACE)) {
            demo.advance(Duration.ofMinutes(3));
            assertThat(demo.fired()).isEmpty();

            Instant since = demo.now();
            Duration lasting = longest(round.stream().map(PreparedFault::within).toList());
            round.forEach(fault -> demo.faults().switchOn(fault.name(), since, lasting.plusHours(1)));
            advanceThrough(
                    demo,
                    round.stream().collect(groupingBy(PreparedFault::within, TreeMap::new, toList())),
                    since,
                    StateValue.ALARM);
            round.forEach(fault -> showsTheCause(demo, fault, since));

            Instant end = demo.now();
            demo.faults().recoverAll();
            advanceThrough(
                    demo,
                    round.stream().collect(groupingBy(PreparedFault::over, TreeMap::new, toList())),
                    end,
                    StateValue.OK);
        }
    }

    /// Goes from time to time and looks whether the alarms of the faults are in a state by then.
    private static void advanceThrough(
            DemoPlatform demo, Map<Duration, List<PreparedFault>> due, Instant from, StateValue expected) {
        due.forEach((after, faults) -> {
            demo.advance(Duration.between(demo.now(), from.plus(after)));
            assertThat(faults)
                    .allSatisfy(fault -> assertThat(demo.state(fault.alarm()))
                            .as("%s %s after %s", fault.alarm(), expected, after)
                            .isEqualTo(expected));
        });
    }

    private static void showsTheCause(DemoPlatform demo, PreparedFault fault, Instant since) {
        switch (fault.evidence()) {
            case Evidence.Query query -> assertThat(demo.firstRow(query, since)).containsAllEntriesOf(query.first());
            case Evidence.Pattern pattern -> {
                List<String> found = demo.found(pattern, since);
                assertThat(found).isNotEmpty();
                assertThat(found.stream().filter(line -> line.contains(pattern.found())))
                        .hasSizeGreaterThan(found.size() * 9 / 10);
            }
        }
    }

    private static Duration longest(List<Duration> durations) {
        return durations.stream().max(naturalOrder()).orElseThrow();
    }
}
