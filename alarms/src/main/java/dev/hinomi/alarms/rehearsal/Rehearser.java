package dev.hinomi.alarms.rehearsal;

import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.internal.engine.PointSource;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.text.StateReason;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRange;
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
    /// @param source makes the source of the condition's data points from a reader
    /// @param now `to` is not after it
    /// @throws FaultException for times that cannot be rehearsed
    public Rehearsal run(
            DatapointCondition condition,
            Function<SeriesReader, PointSource> source,
            Instant from,
            Instant to,
            Instant now) {
        Schedule schedule = Schedule.of(condition, settle);
        Duration slot = condition.periodLength().compareTo(MINUTE) < 0 ? HIGH_RESOLUTION : MINUTE;
        check(from, to, now, slot.equals(MINUTE) ? PeriodRules.MINUTES_KEPT : PeriodRules.SECONDS_KEPT);
        RecordedSeries recorded = new RecordedSeries(reader, slot);
        Replay replay = new Replay(condition, schedule, source.apply(recorded));
        Instant loaded = from;
        for (Instant at = from; !at.isAfter(to); at = schedule.next(at)) {
            if (!at.isBefore(loaded)) {
                loaded = at.plus(STRETCH);
                recorded.to(aligned(at.minus(schedule.reach()), slot), aligned(loaded, slot));
            }
            replay.evaluate(at);
        }
        return new Rehearsal(from, to, replay.evaluations, replay.changes, replay.state);
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
    private static final class Replay {
        private final DatapointCondition condition;
        private final Schedule schedule;
        private final Evaluator evaluator;
        private final PointSource source;
        private final List<Rehearsal.Change> changes = new ArrayList<>();
        private AlarmState state = AlarmState.INSUFFICIENT_DATA;
        private long evaluations;

        Replay(DatapointCondition condition, Schedule schedule, PointSource source) {
            this.condition = condition;
            this.schedule = schedule;
            this.evaluator = new Evaluator(condition);
            this.source = source;
        }

        void evaluate(Instant at) {
            evaluations++;
            List<PeriodRange> ranges = schedule.ranges(schedule.seen(at));
            switch (evaluator.evaluate(source.read(ranges))) {
                case Verdict.Decided decided
                when decided.state() != state -> {
                    changes.add(new Rehearsal.Change(at, state, decided.state(), StateReason.of(condition, decided)));
                    state = decided.state();
                }
                case Verdict _ -> {}
            }
        }
    }
}
