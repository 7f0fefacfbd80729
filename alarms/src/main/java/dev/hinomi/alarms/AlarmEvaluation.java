package dev.hinomi.alarms;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.text.StateReason;
import dev.hinomi.alarms.text.StateReasonData;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Statistic;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// Evaluates an alarm once and stores the result.
final class AlarmEvaluation {
    private final Records records;
    private final Metrics metrics;
    private final InstantSource clock;
    private final Duration settle;

    AlarmEvaluation(Records records, Metrics metrics, InstantSource clock, Duration settle) {
        this.records = records;
        this.metrics = metrics;
        this.clock = clock;
        this.settle = settle;
    }

    /// Evaluates an alarm as it is stored, and returns when to do so next; empty when it does not exist any more.
    Optional<Instant> evaluate(Scope scope, String name) {
        Optional<Document<Alarm>> found = records.read(tx -> tx.get(AlarmRecords.ALARMS, scope, name));
        return found.flatMap(document -> switch (document.value().condition()) {
            case MetricCondition condition -> Optional.of(evaluate(document, condition));
            case QueryCondition _ -> throw new IllegalStateException("alarm " + name + " is on queries");
            // The alarms in its rule decide when it is evaluated.
            case CompositeCondition _ -> Optional.empty();
            // The runs of its query do.
            case LogCondition _ -> Optional.empty();
        });
    }

    /// When to evaluate after an evaluation at `now` that failed.
    Instant retry(Instant now) {
        return now.plus(Duration.ofMinutes(1));
    }

    private Instant evaluate(Document<Alarm> document, MetricCondition condition) {
        Instant now = clock.instant();
        Schedule schedule = Schedule.of(condition, settle);
        Observations observed = metrics.read(
                document.scope(), condition.metric(), condition.unit(), schedule.at(now), condition.extended());
        switch (new Evaluator(condition).evaluate(points(condition, observed))) {
            case Verdict.Keep _ -> {}
            case Verdict.Decided decided -> become(document, condition, decided, now.truncatedTo(ChronoUnit.MILLIS));
        }
        return schedule.next(now);
    }

    private static DataPoints points(MetricCondition condition, Observations observed) {
        Statistic statistic = condition.parsedStatistic();
        DataPoints points = new DataPoints(observed.range());
        for (int age = 0; age < points.size(); age++) {
            Distribution distribution = observed.at(points.size() - 1 - age);
            OptionalDouble value = distribution == null ? OptionalDouble.empty() : statistic.of(distribution);
            if (distribution != null && value.isPresent()) {
                points.set(age, Sample.of(value.getAsDouble(), distribution.count()));
            }
        }
        return points;
    }

    private void become(Document<Alarm> seen, MetricCondition condition, Verdict.Decided decided, Instant now) {
        AlarmStatus before = seen.value().status();
        if (decided.state() == before.state()) {
            return;
        }
        AlarmStatus next = before.next(
                decided.state(), StateReason.of(condition, decided), StateReasonData.of(condition, decided, now), now);
        records.write(tx -> {
            // Was it changed or deleted meanwhile, then this result is of no use; the next evaluation sees the change.
            tx.get(AlarmRecords.ALARMS, seen.scope(), seen.id())
                    .filter(current -> current.version() == seen.version())
                    .ifPresent(current -> AlarmRecords.setStatus(tx, current, next));
            return next;
        });
    }
}
