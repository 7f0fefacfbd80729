package dev.hinomi.alarms.text;

import dev.hinomi.alarms.log.LogVerdict;
import dev.hinomi.alarms.log.LogVerdict.Point;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.LogCondition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Why a log alarm has its state, in CloudWatch's words (CloudWatch User Guide, "Log alarms"): `Threshold Crossed: 3
/// out of the last 5 query results [142.0 (10/06/26 12:15:00), ...] were greater than the threshold (100.0) (minimum 3
/// datapoints for OK -> ALARM transition).`
public final class LogReason {
    /// As many contributors as the reason counts.
    private static final int MOST_COUNTED = 100;

    /// The API allows 4,000 characters; of longer evaluations only the newest results are told.
    private static final int MOST_RESULTS = 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uu HH:mm:ss").withZone(ZoneOffset.UTC);

    private LogReason() {}

    /// Of one number, or of one contributor.
    public static String of(LogCondition condition, AlarmState state, List<Point> points) {
        List<Point> present = points.stream().filter(LogReason::isPresent).toList();
        int missing = condition.resultsToEvaluate() - present.size();
        if (state == AlarmState.INSUFFICIENT_DATA) {
            return "Insufficient Data: " + counted(missing, "query result") + were(missing) + "unknown.";
        }
        boolean alarm = state == AlarmState.ALARM;
        List<Point> agreeing = present.stream()
                .filter(point -> condition.breaches(point.value()) == alarm)
                .toList();
        if (agreeing.isEmpty()) {
            return "Threshold Crossed: no query results were received for "
                    + counted(condition.resultsToEvaluate(), "period") + filled(condition, points) + ".";
        }
        int minimum =
                alarm ? condition.resultsToAlarm() : condition.resultsToEvaluate() - condition.resultsToAlarm() + 1;
        return "Threshold Crossed: " + agreeing.size() + " out of the last " + condition.resultsToEvaluate()
                + " query results "
                + agreeing.stream()
                        .map(point -> point.value() + " (" + time(point.time()) + ")")
                        .collect(Collectors.joining(", ", "[", "]"))
                + were(agreeing.size()) + (alarm ? "" : "not ")
                + condition.comparison().words() + " the threshold (" + condition.threshold() + ")"
                + filled(condition, points)
                + " (minimum " + counted(minimum, "datapoint") + " for " + (alarm ? "OK -> ALARM" : "ALARM -> OK")
                + " transition).";
    }

    /// Of the alarm that the contributors belong to.
    public static String of(LogCondition condition, LogVerdict.Grouped verdict, AlarmState state) {
        int all = verdict.contributors().size();
        if (all == 0) {
            return ofNothing(condition, state);
        }
        long inAlarm = verdict.inAlarm();
        if (inAlarm == 0) {
            return all + " contributors evaluated to OK";
        }
        return (inAlarm > MOST_COUNTED ? MOST_COUNTED + "+" : inAlarm + " out of " + all)
                + " contributors evaluated to ALARM";
    }

    private static String ofNothing(LogCondition condition, AlarmState state) {
        return state == AlarmState.INSUFFICIENT_DATA
                ? "Insufficient Data: no contributors were returned by the query."
                : "No contributors were returned by the query. Treat missing data is configured as ["
                        + ContributorReason.label(condition.missingData()) + "].";
    }

    /// The results that led to a state, as JSON (`StateReasonData`).
    public static String data(LogCondition condition, List<Point> points, Instant queried) {
        ObjectNode data = AlarmJson.reasonData(queried);
        data.put("threshold", condition.threshold());
        data.put("queryResultsToEvaluate", condition.resultsToEvaluate());
        data.put("queryResultsToAlarm", condition.resultsToAlarm());
        ArrayNode results = data.putArray("results");
        points.stream().limit(MOST_RESULTS).forEach(point -> {
            ObjectNode result = results.addObject();
            result.put("queryResultId", point.id());
            result.put("status", "COMPLETE");
            result.put("timestamp", AlarmJson.time(point.time()));
            if (point.value() != null) {
                result.put("value", point.value());
            }
        });
        return AlarmJson.write(data);
    }

    /// What stood in for missing results, where that counts.
    private static String filled(LogCondition condition, List<Point> points) {
        long missing = points.stream().filter(point -> !isPresent(point)).count();
        return switch (condition.missingData()) {
            case MISSING, IGNORE -> "";
            case BREACHING, NOT_BREACHING ->
                missing == 0
                        ? ""
                        : " and " + counted(missing, "missing query result") + were(missing) + "treated as ["
                                + ContributorReason.label(condition.missingData()) + "]";
        };
    }

    private static boolean isPresent(Point point) {
        return point.value() != null;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String were(long count) {
        return count == 1 ? " was " : " were ";
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}
