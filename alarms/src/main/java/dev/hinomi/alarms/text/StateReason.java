package dev.hinomi.alarms.text;

import dev.hinomi.alarms.evaluation.EvaluatedPoint;
import dev.hinomi.alarms.evaluation.Sample;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.MissingData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Why an evaluation had its result, in CloudWatch's words: `Threshold Crossed: 2 out of the last 2 datapoints [12.0
/// (22/11/26 06:35:00), 15.0 (22/11/26 06:34:00)] were greater than the threshold (10.0) (minimum 2 datapoints for OK
/// -> ALARM transition).`
public final class StateReason {
    /// From so many points on CloudWatch names only the newest five.
    private static final int LONG_LIST = 5;

    private static final String CROSSED = "Threshold Crossed: ";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uu HH:mm:ss").withZone(ZoneOffset.UTC);

    private final DatapointCondition condition;
    private final Verdict.Decided verdict;
    private final int longList;

    private StateReason(DatapointCondition condition, Verdict.Decided verdict, int longList) {
        this.condition = condition;
        this.verdict = verdict;
        this.longList = longList;
    }

    public static String of(DatapointCondition condition, Verdict.Decided verdict) {
        return new StateReason(condition, verdict, LONG_LIST).text();
    }

    /// Of one of several time series, whose data points are told as those of a long list are.
    public static String ofContributor(DatapointCondition condition, Verdict.Decided verdict) {
        return new StateReason(condition, verdict, 1).text();
    }

    private String text() {
        return verdict.state() == AlarmState.INSUFFICIENT_DATA ? insufficient() : crossed();
    }

    private String insufficient() {
        int missing = verdict.missing();
        return "Insufficient Data: " + datapoints(missing) + were(missing) + "unknown.";
    }

    private String crossed() {
        boolean alarm = verdict.state() == AlarmState.ALARM;
        List<EvaluatedPoint.Real> agreeing = verdict.real().stream()
                .filter(point -> point.breaching() == alarm)
                .toList();
        if (agreeing.isEmpty()) {
            return CROSSED + received(verdict.real().size()) + "received for "
                    + counted(condition.evaluationPeriods(), "period") + filled() + ".";
        }
        String list = agreeing.stream().limit(LONG_LIST).map(StateReason::point).collect(Collectors.joining(", "));
        boolean isLong = agreeing.size() >= longList;
        return (condition.limit() instanceof Limit.Band ? "Thresholds Crossed: " : CROSSED)
                + howMany(agreeing.size())
                + (isLong ? "" : "[" + list + "] ")
                + (agreeing.size() == 1 ? "was " : "were ")
                + relation(alarm ? "" : "not ", agreeing)
                + filled()
                + (isLong ? mostRecent(agreeing.size(), alarm) + "[" + list + "]" : "")
                + transition(alarm)
                + ".";
    }

    private static String mostRecent(int count, boolean alarm) {
        return ". The most recent datapoint" + (count == 1 ? "" : "s") + " which " + (alarm ? "" : "not ")
                + "crossed the threshold: ";
    }

    private String relation(String not, List<EvaluatedPoint.Real> agreeing) {
        return switch (condition.limit()) {
            case Limit.Threshold threshold ->
                not + threshold.comparison().words() + " the threshold (" + threshold.value() + ")";
            case Limit.Band band -> {
                String low = not + "less than the lower thresholds " + bounds(agreeing, Sample.Expected::low);
                String high = not + "greater than the upper thresholds " + bounds(agreeing, Sample.Expected::high);
                yield switch (band.comparison()) {
                    case OUTSIDE -> low + " or " + high;
                    case BELOW -> low;
                    case ABOVE -> high;
                };
            }
        };
    }

    private static String bounds(List<EvaluatedPoint.Real> points, ToDoubleFunction<Sample.Expected> bound) {
        return points.stream()
                .limit(LONG_LIST)
                .map(point -> point.sample().expected())
                .filter(Objects::nonNull)
                .map(expected -> Double.toString(bound.applyAsDouble(expected)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String howMany(int agreeing) {
        return condition.datapointsToAlarm() == null
                ? datapoints(agreeing)
                : agreeing + " out of the last " + condition.evaluationPeriods() + " datapoints ";
    }

    private String transition(boolean alarm) {
        Integer toAlarm = condition.datapointsToAlarm();
        if (toAlarm == null) {
            return "";
        }
        int minimum = alarm ? toAlarm : condition.evaluationPeriods() - toAlarm + 1;
        return " (minimum " + counted(minimum, "datapoint") + " for " + (alarm ? "OK -> ALARM" : "ALARM -> OK")
                + " transition)";
    }

    /// What stood in for missing points, where that decides.
    private String filled() {
        int missing = verdict.missing();
        MissingData treatment = condition.missingData();
        if (missing == 0 || (treatment != MissingData.BREACHING && treatment != MissingData.NOT_BREACHING)) {
            return "";
        }
        return " and " + counted(missing, "missing datapoint") + (missing == 1 ? " was " : " were ") + "treated as ["
                + ContributorReason.label(treatment) + "]";
    }

    private static String received(int count) {
        return count == 0 ? "no datapoints were " : datapoints(count) + were(count);
    }

    private static String datapoints(int count) {
        return counted(count, "datapoint") + " ";
    }

    private static String were(int count) {
        return count == 1 ? "was " : "were ";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String point(EvaluatedPoint.Real point) {
        return point.value() + " (" + time(point.start()) + ")";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
