package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.rehearsal.Rehearsal;
import dev.hinomi.alarms.rehearsal.Rehearsals;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final Instant END = Bench.START.plus(Duration.ofHours(3));

    @TempDir
    private Path directory;

    @Test
    void isWhatTheAlarmsDidWhenTheDataCameInTime() {
        try (Bench bench = new Bench(directory)) {
            MetricId errors = new MetricId("Shop", "Errors");
            Requests base = new Requests().metric("Shop", "Errors");
            bench.alarms().put(Bench.TOKYO, base.name("sums").window(60, 3, 2).build());
            bench.alarms()
                    .put(
                            Bench.TOKYO,
                            base.name("longer")
                                    .window(300, 2, null)
                                    .missing("breaching")
                                    .build());
            bench.alarms()
                    .put(
                            Bench.TOKYO,
                            base.name("percentile")
                                    .statistic(null, "p90")
                                    .window(120, 1, null)
                                    .missing("ignore")
                                    .build());
            bench.alarms()
                    .put(
                            Bench.TOKYO,
                            new Requests()
                                    .name("math")
                                    .window(null, 2, null)
                                    .queries(
                                            MetricDataQuery.of("twice", "2 * errors"),
                                            MetricDataQuery.of("errors", errors, "Sum", 60)
                                                    .hidden())
                                    .build());
            bench.alarms()
                    .put(
                            Bench.TOKYO,
                            new Requests()
                                    .name("contributors")
                                    .window(null, 2, null)
                                    .queries(new MetricDataQuery(
                                            "q1",
                                            new MetricDataQuery.Expression("SELECT SUM(Errors) FROM Shop GROUP BY"
                                                    + " AWS.AccountId ORDER BY SUM() DESC"),
                                            null,
                                            true,
                                            60,
                                            null))
                                    .build());
            putAtRandom(bench);
            Rehearsals rehearsals = bench.rehearsals();
            for (String name : List.of("sums", "longer", "percentile", "math", "contributors")) {
                Rehearsal rehearsal = rehearsals.of(Bench.TOKYO, name, Bench.START, END);
                assertThat(rehearsal.changes().stream()
                                .map(change -> change.at() + " " + change.from() + " -> " + change.to() + " "
                                        + change.reason())
                                .toList())
                        .as(name)
                        .isEqualTo(bench.transitions().stream()
                                .filter(transition -> transition.alarmName().equals(name))
                                .map(transition -> transition.at() + " " + transition.from() + " -> " + transition.to()
                                        + " " + transition.reason())
                                .toList())
                        .hasSizeGreaterThan(5);
                assertThat(rehearsal.evaluations()).isEqualTo(181);
            }
        }
    }

    @Test
    void aProposedAlarmIsTriedWithoutBeingMade() {
        try (Bench bench = new Bench(directory)) {
            bench.metrics()
                    .put(Bench.TOKYO, "Shop", List.of(Datum.of("Errors", 50).at(Bench.START.plusSeconds(10))));
            bench.advanceTo(END);
            Rehearsal rehearsal = bench.rehearsals()
                    .of(
                            Bench.TOKYO,
                            new Requests().name("idea").missing("notBreaching").build(),
                            Bench.START,
                            END);
            assertThat(rehearsal.changes())
                    .extracting(Rehearsal.Change::at, Rehearsal.Change::to)
                    .containsExactly(
                            tuple(Bench.START, AlarmState.OK),
                            tuple(Bench.START.plusSeconds(62), AlarmState.ALARM),
                            tuple(Bench.START.plusSeconds(242), AlarmState.OK));
            assertThat(rehearsal.alarms()).isEqualTo(1);
            assertThat(rehearsal.inAlarm()).isEqualTo(Duration.ofMinutes(3));
            assertThat(bench.alarms().describe(Bench.TOKYO, Bench.METRIC_ALARMS).items())
                    .isEmpty();
        }
    }

    @Test
    void refusesTimesThatCannotBeRehearsed() {
        try (Bench bench = new Bench(directory)) {
            bench.alarms().put(Bench.TOKYO, new Requests().build());
            Rehearsals rehearsals = bench.rehearsals();
            Instant now = Bench.START;
            assertThatThrownBy(() -> rehearsals.of(Bench.TOKYO, "errors", now, now))
                    .hasMessageContaining("from: " + now);
            assertThatThrownBy(() -> rehearsals.of(Bench.TOKYO, "errors", now.minusSeconds(1), now.plusSeconds(1)))
                    .hasMessageContaining("expected: a time that has passed");
            assertThatThrownBy(() -> rehearsals.of(Bench.TOKYO, "errors", now.minus(Duration.ofDays(16)), now))
                    .hasMessageContaining("expected: at most PT360H ago");
            assertThatThrownBy(() -> rehearsals.of(Bench.TOKYO, "none", now.minusSeconds(60), now))
                    .hasMessageContaining("Alarm does not exist: none");
        }
    }

    /// Data points of three hours, with gaps, each put in its minute.
    private static void putAtRandom(Bench bench) {
        SplittableRandom random = new SplittableRandom(7);
        for (Instant minute = Bench.START; minute.isBefore(END); minute = minute.plusSeconds(60)) {
            Instant time = minute.plusSeconds(20);
            bench.advanceTo(time);
            if (random.nextInt(3) > 0) {
                bench.metrics()
                        .put(
                                Bench.TOKYO,
                                "Shop",
                                List.of(Datum.of("Errors", random.nextInt(16)).at(time)));
            }
        }
        bench.advanceTo(END);
    }
}
