package dev.hinomi.runbooks.step.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.runbooks.definition.Action;
import dev.hinomi.runbooks.definition.Action.Until;
import dev.hinomi.runbooks.step.Outcome;
import dev.hinomi.runbooks.step.RecordingContext;
import dev.hinomi.runbooks.step.waiting.MetricReadings.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

final class WaitExecutorTest {
    private final RecordingContext context = RecordingContext.reading();
    /// The alarm's state from then on.
    private final NavigableMap<Instant, String> states = new ConcurrentSkipListMap<>();
    /// The metric's value in the minute that begins then.
    private final NavigableMap<Instant, Double> values = new ConcurrentSkipListMap<>();

    private final WaitExecutor executor = new WaitExecutor(
            (scope, name) -> name.equals("orders-slow")
                    ? Optional.of(states.floorEntry(context.now()).getValue())
                    : Optional.empty(),
            (scope, metric, now) -> readings(metric, now));

    @Test
    void aTimePasses() {
        CompletableFuture<Outcome> end = begin(new Until.Passed(Duration.ofMinutes(3)));
        context.timers().advance(Duration.ofSeconds(179));
        assertThat(end).isNotDone();

        context.timers().advance(Duration.ofSeconds(1));

        assertThat(end).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Outcome.success("waited 3 min"));
    }

    @Test
    void anAlarmComesBack() {
        states.put(at(0), "ALARM");
        states.put(at(12), "INSUFFICIENT_DATA");
        states.put(at(30), "OK");
        CompletableFuture<Outcome> end = begin(new Until.AlarmOk("orders-slow"));

        poll(5);
        assertThat(end).isNotDone();
        poll(1);

        assertThat(end)
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(Outcome.success("alarm orders-slow is OK, after 30 s"));
        assertThat(context.printed()).isEqualTo("""
                2026-11-22T06:00:00Z orders-slow ALARM
                2026-11-22T06:00:15Z orders-slow INSUFFICIENT_DATA
                2026-11-22T06:00:30Z orders-slow OK
                """);
    }

    @Test
    void anAlarmThatThereIsNotIsAFailure() {
        assertThat(run(new Until.AlarmOk("orders-slwo")))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(Outcome.failure("alarm orders-slwo: there is none (expected: the name of an alarm)"));
    }

    @Test
    void aMetricHoldsForSomePeriodsInARow() {
        minutes(-3, 90, 40, 80);
        CompletableFuture<Outcome> end = begin(below50(2));
        poll(1);
        assertThat(end).isNotDone();

        minutes(0, 30);
        minutes(1, 20.5);
        poll(23);

        assertThat(end)
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(Outcome.success("Latency Average < 50 in the last 2 periods, after 2 min"));
        assertThat(context.printed()).isEqualTo("""
                2026-11-22T05:57:00Z 90 not yet
                2026-11-22T05:58:00Z 40 as expected
                2026-11-22T05:59:00Z 80 not yet
                2026-11-22T06:00:00Z 30 as expected
                2026-11-22T06:01:00Z 20.5 as expected
                """);
    }

    @Test
    void silenceIsNoRecovery() {
        minutes(-2, 10);
        minutes(0, 10);
        CompletableFuture<Outcome> end = begin(below50(2));
        poll(24);
        await().until(() -> context.timers().nextDue().isPresent());
        assertThat(end).isNotDone();

        minutes(1, 10);
        poll(1);

        assertThat(end)
                .succeedsWithin(Duration.ofSeconds(5))
                .satisfies(outcome -> assertThat(outcome.succeeded()).isTrue());
    }

    @Test
    void theNewestPeriodMayStillBeOnItsWay() {
        minutes(-3, 10, 10);

        assertThat(run(below50(2)))
                .succeedsWithin(Duration.ofSeconds(5))
                .satisfies(outcome -> assertThat(outcome.succeeded()).isTrue());
    }

    private static Until below50(int times) {
        return new Until.Metric("Shop", "Latency", Map.of(), "Average", 60, "<", 50, times);
    }

    private static Instant at(int seconds) {
        return Instant.parse("2026-11-22T06:00:00Z").plusSeconds(seconds);
    }

    private void minutes(int first, double... each) {
        for (int i = 0; i < each.length; i++) {
            values.put(at((first + i) * 60), each[i]);
        }
    }

    private List<Reading> readings(Until.Metric metric, Instant now) {
        long end = now.getEpochSecond() / metric.period() * metric.period();
        List<Reading> readings = new ArrayList<>();
        for (long i = metric.times() + 1L; i > 0; i--) {
            Instant start = Instant.ofEpochSecond(end - i * metric.period());
            Double value = values.get(start);
            readings.add(new Reading(start, value == null ? OptionalDouble.empty() : OptionalDouble.of(value)));
        }
        return readings;
    }

    private CompletableFuture<Outcome> run(Until until) {
        CompletableFuture<Outcome> end = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                end.complete(executor.execute(new Action.Wait(until), context));
            } catch (InterruptedException | RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    /// Returns when the step waits.
    private CompletableFuture<Outcome> begin(Until until) {
        CompletableFuture<Outcome> end = run(until);
        await().until(() -> context.timers().nextDue().isPresent());
        return end;
    }

    /// Lets the step look so many times more; returns when it may still be at its last look.
    private void poll(int times) {
        for (int i = 0; i < times; i++) {
            await().until(() -> context.timers().nextDue().isPresent());
            context.timers().advance(WaitExecutor.POLL);
        }
    }
}
