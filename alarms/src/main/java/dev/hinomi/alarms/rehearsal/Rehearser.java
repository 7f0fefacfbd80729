package dev.hinomi.alarms.rehearsal;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.metrics.data.SeriesReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Replays recorded telemetry through a condition: evaluates it as often as an alarm would have been, on the periods
/// that the alarm would have seen, with the same evaluator.
///
/// Telemetry does not tell when it came. So a data point that came late counts here at once, where the alarm may have
/// missed it at first. Periods of a minute are kept for 15 days, shorter ones for three hours; no rehearsal goes back
/// further, because what is kept of older times would not be what the alarm had seen.
public final class Rehearser {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HIGH_RESOLUTION = Duration.ofSeconds(10);
    /// So much is held in memory at a time.
    private static final Duration STRETCH = Duration.ofHours(12);

    private final SeriesReader reader;
    private final Duration settle;

    /// @param settle how long after the end of a period alarms are evaluated
    public Rehearser(SeriesReader reader, Duration settle) {
        this.reader = reader;
        this.settle = settle;
    }

    /// What an alarm would have done that was made at `from`, when it is evaluated for the first time.
    ///
    /// @param replay makes what is evaluated from a reader
    /// @param now `to` is not after it
    /// @throws FaultException for times that cannot be rehearsed
    public Rehearsal run(
            DatapointCondition condition,
            Function<SeriesReader, Replay> replay,
            Instant from,
            Instant to,
            Instant now) {
        Schedule schedule = Schedule.of(condition, settle);
        Duration slot = condition.periodLength().compareTo(MINUTE) < 0 ? HIGH_RESOLUTION : MINUTE;
        check(from, to, now, slot.equals(MINUTE) ? PeriodRules.MINUTES_KEPT : PeriodRules.SECONDS_KEPT);
        RecordedSeries recorded = new RecordedSeries(reader, slot);
        Run run = new Run(schedule, replay.apply(recorded));
        Instant loaded = from;
        for (Instant at = from; !at.isAfter(to); at = schedule.next(at)) {
            if (!at.isBefore(loaded)) {
                loaded = at.plus(STRETCH);
                recorded.to(aligned(at.minus(schedule.reach()), slot), aligned(loaded, slot));
            }
            run.evaluate(at);
        }
        return new Rehearsal(from, to, run.evaluations, run.changes, run.state);
    }

    private static Instant aligned(Instant time, Duration slot) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), slot.toSeconds()) * slot.toSeconds());
    }

    private static void check(Instant from, Instant to, Instant now, Duration kept) {
        if (!from.isBefore(to)) {
            throw invalid("from", from, "a time before to, " + to);
        }
        if (to.isAfter(now)) {
            throw invalid("to", to, "a time that has passed");
        }
        if (from.isBefore(now.minus(kept))) {
            throw invalid("from", from, "at most " + kept + " ago, for which the alarm's periods are kept");
        }
    }

    private static FaultException invalid(String parameter, Instant value, String expected) {
        return new FaultException(
                new Fault.InvalidParameter(parameter, parameter + ": " + value + " (expected: " + expected + ")"));
    }

    /// An alarm on its way through the past.
    private static final class Run {
        private final Schedule schedule;
        private final Replay replay;
        private final List<Rehearsal.Change> changes = new ArrayList<>();
        private AlarmState state = AlarmState.INSUFFICIENT_DATA;
        private long evaluations;

        Run(Schedule schedule, Replay replay) {
            this.schedule = schedule;
            this.replay = replay;
        }

        void evaluate(Instant at) {
            evaluations++;
            replay.evaluate(schedule.ranges(schedule.seen(at)))
                    .filter(result -> result.state() != state)
                    .ifPresent(result -> {
                        changes.add(new Rehearsal.Change(at, state, result.state(), result.reason()));
                        state = result.state();
                    });
        }
    }
}
