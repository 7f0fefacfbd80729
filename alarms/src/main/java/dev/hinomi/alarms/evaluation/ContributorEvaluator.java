package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.metrics.data.PeriodRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides the state of an alarm on several time series, and of each of them (CloudWatch User Guide, "Configuring how
/// CloudWatch alarms treat missing data", "Missing Data in CloudWatch Metrics Insights alarms").
///
///   - A series is evaluated as the one series of another alarm would be. It is in ALARM or OK: where its data points
/// do
///     not decide, it stays as it is.
///   - The alarm is in ALARM as soon as one series is, otherwise in OK.
///   - Where there is no series at all, missing data decides, as if there was one without data points.
public final class ContributorEvaluator {
    private final Evaluator evaluator;

    public ContributorEvaluator(DatapointCondition condition) {
        this.evaluator = new Evaluator(condition);
    }

    /// Evaluates series.
    ///
    /// @param ranges over which they were looked for
    /// @param series their data points, by what tells them apart
    /// @param inAlarm those that are in ALARM
    public ContributorVerdict evaluate(
            List<PeriodRange> ranges, Map<Map<String, String>, DataPoints> series, Set<Map<String, String>> inAlarm) {
        if (series.isEmpty()) {
            AlarmState state = evaluator.decide(new DataPoints(ranges)).state().orElse(null);
            return new ContributorVerdict(state, List.of());
        }
        List<ContributorVerdict.Contributor> contributors = new ArrayList<>();
        series.forEach((attributes, points) -> {
            AlarmState before = inAlarm.contains(attributes) ? AlarmState.ALARM : AlarmState.OK;
            Verdict verdict = evaluator.evaluate(points);
            contributors.add(new ContributorVerdict.Contributor(attributes, state(verdict, before), verdict));
        });
        boolean alarm = contributors.stream().anyMatch(each -> each.state() == AlarmState.ALARM);
        return new ContributorVerdict(alarm ? AlarmState.ALARM : AlarmState.OK, contributors);
    }

    private static AlarmState state(Verdict verdict, AlarmState before) {
        return verdict instanceof Verdict.Decided decided && decided.state() != AlarmState.INSUFFICIENT_DATA
                ? decided.state()
                : before;
    }
}
