package dev.hinomi.guide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares an alarm as the guide wants it with the alarm as the server describes it. PutMetricAlarm replaces the whole
/// alarm, so a member that only the server has is a difference too, unless it is the default.
public final class AlarmDifference {
    /// The members of PutMetricAlarm that define an alarm. Tags are not among them.
    private static final List<String> MEMBERS = List.of(
            "AlarmDescription",
            "ActionsEnabled",
            "AlarmActions",
            "OKActions",
            "InsufficientDataActions",
            "Namespace",
            "MetricName",
            "Statistic",
            "ExtendedStatistic",
            "Dimensions",
            "Period",
            "Unit",
            "EvaluationPeriods",
            "DatapointsToAlarm",
            "Threshold",
            "ComparisonOperator",
            "TreatMissingData",
            "EvaluateLowSampleCountPercentile",
            "Metrics",
            "ThresholdMetricId");

    private AlarmDifference() {}

    /// Such as `Threshold: 5 -> 10`; empty when they agree.
    public static List<String> between(Map<String, Object> wanted, Map<String, Object> present) {
        List<String> differences = new ArrayList<>();
        for (String member : MEMBERS) {
            Object want = Canonical.of(wanted.get(member), defaultOf(member, wanted));
            Object have = Canonical.of(present.get(member), defaultOf(member, present));
            if (!Objects.equals(want, have)) {
                differences.add(member + ": " + Canonical.shown(have) + " -> " + Canonical.shown(want));
            }
        }
        return differences;
    }

    /// The value that CloudWatch assumes for an absent member (API reference, PutMetricAlarm).
    private static @Nullable Object defaultOf(String member, Map<String, Object> alarm) {
        return switch (member) {
            case "ActionsEnabled" -> true;
            case "DatapointsToAlarm" -> alarm.get("EvaluationPeriods");
            case "TreatMissingData" -> "missing";
            case "AlarmActions", "OKActions", "InsufficientDataActions", "Dimensions", "Metrics" -> List.of();
            default -> null;
        };
    }
}
