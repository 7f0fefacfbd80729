package dev.hinomi.alarms.log;

import dev.hinomi.alarms.log.LogVerdict.Point;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MissingData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides the state of a log alarm from the newest results of its query (CloudWatch User Guide, "Log alarms").
///
/// The state is decided as soon as the results decide it, whatever those that are still to come will be. What has run
/// and gave no number is missing, and filled in as for other alarms ([dev.hinomi.alarms.evaluation.Evaluator]).
public final class LogEvaluator {
    private final LogCondition condition;
    private final boolean grouped;

    public LogEvaluator(LogCondition condition) {
        this.condition = condition;
        this.grouped = !Aggregation.parse(condition.query().aggregation()).by().isEmpty();
    }

    /// Evaluates results.
    ///
    /// @param newestFirst as many as there are, at most those to evaluate; not none
    /// @param alarming the attributes of the contributors that are in `ALARM`
    public LogVerdict evaluate(List<LogResult> newestFirst, Set<Map<String, String>> alarming) {
        LogResult newest = newestFirst.getFirst();
        List<LogResult> failed = newestFirst.stream()
                .filter(result -> result.outcome() != LogResult.Outcome.COMPLETE)
                .toList();
        if (newest.outcome() == LogResult.Outcome.INVALID || failed.size() == newestFirst.size()) {
            return new LogVerdict.Failed(EvaluationState.EVALUATION_ERROR, newest.error());
        }
        if (!failed.isEmpty()) {
            return new LogVerdict.Failed(
                    EvaluationState.EVALUATION_FAILURE, failed.getFirst().error());
        }
        return grouped ? grouped(newestFirst, alarming) : single(newestFirst);
    }

    private LogVerdict single(List<LogResult> newestFirst) {
        List<Point> points = points(newestFirst, Map.of());
        AlarmState state = decide(points);
        return state == null ? new LogVerdict.Keep() : new LogVerdict.Single(state, points);
    }

    /// A contributor that is not in the newest result is `OK`, whatever missing data means.
    private LogVerdict grouped(List<LogResult> newestFirst, Set<Map<String, String>> alarming) {
        LogResult newest = newestFirst.getFirst();
        List<LogVerdict.Contributor> contributors = newest.rows().stream()
                .map(LogResult.Row::attributes)
                .distinct()
                .map(attributes -> contributor(newestFirst, attributes, alarming.contains(attributes)))
                .toList();
        return new LogVerdict.Grouped(parent(newestFirst, contributors), contributors, newest.partial());
    }

    private LogVerdict.Contributor contributor(
            List<LogResult> newestFirst, Map<String, String> attributes, boolean alarming) {
        List<Point> points = points(newestFirst, attributes);
        AlarmState decided = decide(points);
        // Contributors are in ALARM or OK, nothing else.
        boolean keeps = decided == null || decided == AlarmState.INSUFFICIENT_DATA;
        AlarmState state = !keeps ? decided : alarming ? AlarmState.ALARM : null;
        return new LogVerdict.Contributor(attributes, state, points);
    }

    private @Nullable AlarmState parent(List<LogResult> newestFirst, List<LogVerdict.Contributor> contributors) {
        if (contributors.stream().anyMatch(each -> each.state() == AlarmState.ALARM)) {
            return AlarmState.ALARM;
        }
        boolean nothing = newestFirst.stream().allMatch(result -> result.rows().isEmpty());
        if (nothing) {
            return decide(points(newestFirst, Map.of()));
        }
        boolean open = newestFirst.size() < condition.resultsToEvaluate()
                && contributors.stream().anyMatch(each -> each.state() == null);
        return open ? null : AlarmState.OK;
    }

    private static List<Point> points(List<LogResult> newestFirst, Map<String, String> attributes) {
        return newestFirst.stream()
                .map(result -> new Point(
                        result.id(), result.time(), result.value(attributes).orElse(null)))
                .toList();
    }

    /// The state, or null to keep it.
    private @Nullable AlarmState decide(List<Point> points) {
        int needed = condition.resultsToAlarm();
        int enough = condition.resultsToEvaluate() - needed + 1;
        MissingData treatment = condition.missingData();
        long missing = count(points, point -> point.value() == null);
        long breaching = count(points, point -> condition.breaches(point.value()));
        long good = points.size() - missing - breaching;
        if (breaching + (treatment == MissingData.BREACHING ? missing : 0) >= needed) {
            return AlarmState.ALARM;
        }
        if (good + (treatment == MissingData.NOT_BREACHING ? missing : 0) >= enough) {
            return AlarmState.OK;
        }
        if (points.size() < condition.resultsToEvaluate()) {
            return null;
        }
        if (good > 0) {
            return AlarmState.OK;
        }
        return treatment == MissingData.IGNORE ? null : withoutGoodPoint(points);
    }

    /// Breaching ones too few and nothing else: they decide when they are so old that newer ones would have had to show
    /// that all is well.
    private AlarmState withoutGoodPoint(List<Point> points) {
        for (int age = points.size() - 1; age >= 0; age--) {
            if (points.get(age).value() != null) {
                return age + 1 >= condition.resultsToAlarm() ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
            }
        }
        return AlarmState.INSUFFICIENT_DATA;
    }

    private static long count(List<Point> points, Predicate<Point> which) {
        return points.stream().filter(which).count();
    }
}
