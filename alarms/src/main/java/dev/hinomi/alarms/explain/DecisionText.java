package dev.hinomi.alarms.explain;

import dev.hinomi.alarms.evaluation.Decision;
import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.DatapointCondition;
import java.util.List;

/// Why an evaluation decided as it did, in a sentence.
final class DecisionText {
    private final DatapointCondition condition;
    private final Evaluator evaluator;

    DecisionText(DatapointCondition condition, Evaluator evaluator) {
        this.condition = condition;
        this.evaluator = evaluator;
    }

    String of(Decision decision, Verdict verdict) {
        int periods = condition.evaluationPeriods();
        int needed = condition.needed();
        int missing = verdict.missing();
        List<EvaluatedPoint.Real> counting = verdict.real().stream()
                .filter(point -> evaluator.isEnough(point.sample()))
                .toList();
        long breaching =
                counting.stream().filter(EvaluatedPoint.Real::breaching).count();
        long good = counting.size() - breaching;
        int few = verdict.real().size() - counting.size();
        String counts = breaching + " breaching, " + good + " not breaching, "
                + (few == 0 ? "" : few + " of too few observations, ") + missing + " missing of " + periods;
        return counts + ": "
                + switch (decision) {
                    case ENOUGH_BREACH -> "at least " + needed + " breach, which is ALARM";
                    case TOO_FEW_CAN_BREACH ->
                        "with " + good + " that do not breach, " + needed + " of " + periods + " cannot, which is OK";
                    case LOW_SAMPLES ->
                        "a percentile of too few observations does not count, and the others do not decide, so the"
                                + " state stays";
                    case MISSING_BREACH ->
                        "with those that are missing, which count as breaching, at least " + needed
                                + " breach, which is ALARM";
                    case MISSING_TOO_FEW ->
                        "even with those that are missing, which count as breaching, fewer than " + needed
                                + " breach, which is OK";
                    case MISSING_GOOD ->
                        "fewer than " + needed + " breach, and those that are missing count as not breaching, which is"
                                + " OK";
                    case ONE_GOOD ->
                        "what is missing counts for nothing, and one that does not breach is enough for OK";
                    case MISSING_IGNORED ->
                        "what is missing is ignored and the rest does not decide, so the state stays";
                    case OLD_BREACH ->
                        "nothing but breaching ones, and the oldest of them is " + needed
                                + " periods old or more, which is ALARM";
                    case NEW_BREACH ->
                        "nothing but breaching ones, too few and too new for ALARM, which is INSUFFICIENT_DATA";
                    case NO_DATA -> "no data point in the whole evaluation range, which is INSUFFICIENT_DATA";
                };
    }
}
