package dev.hinomi.alarms.request;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.WarmUp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A log alarm as a caller asks for it (CloudWatch API Reference, `PutLogAlarm`).
///
/// @param tags those of a new alarm
public record LogAlarmRequest(
        String name,
        @Nullable String description,
        AlarmActions actions,
        LogCondition.Query query,
        int resultsToEvaluate,
        int resultsToAlarm,
        double threshold,
        String comparisonOperator,
        @Nullable String treatMissingData,
        @Nullable Integer lineCount,
        @Nullable String lineRole,
        @Nullable WarmUp warmUp,
        Map<String, String> tags)
        implements AlarmRequest {
    public LogAlarmRequest {
        tags = Map.copyOf(tags);
    }
}
