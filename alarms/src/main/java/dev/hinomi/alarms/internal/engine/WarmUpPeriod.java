package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Instant;
import java.util.Optional;

/// The time in which a new alarm waits for data (CloudWatch User Guide, "Alarm warm-up period").
record WarmUpPeriod(WarmUp warmUp, Instant created, int evaluationPeriods) {
    static Optional<WarmUpPeriod> of(Alarm alarm) {
        WarmUp warmUp = alarm.warmUp();
        Instant created = alarm.created();
        return warmUp != null && created != null && alarm.condition() instanceof DatapointCondition condition
                ? Optional.of(new WarmUpPeriod(warmUp, created, condition.evaluationPeriods()))
                : Optional.empty();
    }

    boolean isOver(Instant now, long seen, Schedule schedule, AlarmEvaluation evaluation) {
        return warmUp.isOver(created, now, () -> isEnough(seen, schedule, evaluation));
    }

    /// Whether the data reaches back over all evaluation periods and the newest one has a data point.
    private boolean isEnough(long seen, Schedule schedule, AlarmEvaluation evaluation) {
        Instant end = Instant.ofEpochSecond(seen);
        Instant oldest = end.minus(schedule.period().multipliedBy(evaluationPeriods));
        return hasPoint(evaluation, schedule, end) && hasPoint(evaluation, schedule, oldest.plus(schedule.interval()));
    }

    private static boolean hasPoint(AlarmEvaluation evaluation, Schedule schedule, Instant end) {
        return evaluation.hasPoint(new PeriodRange(end.minus(schedule.period()), schedule.period(), 1));
    }
}
