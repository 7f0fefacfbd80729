package dev.hinomi.alarms.request;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.WarmUp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A composite alarm as the caller of PutCompositeAlarm wrote it, not yet checked.
///
/// @param suppressor the name or the ARN of an alarm
/// @param waitPeriod in seconds
/// @param extensionPeriod in seconds
/// @param tags set on a new alarm; left alone on one that exists
public record CompositeAlarmRequest(
        String name,
        @Nullable String description,
        AlarmActions actions,
        String rule,
        @Nullable String suppressor,
        @Nullable Integer waitPeriod,
        @Nullable Integer extensionPeriod,
        Map<String, String> tags)
        implements AlarmRequest {
    public CompositeAlarmRequest {
        tags = Map.copyOf(tags);
    }

    /// Composite alarms have data at once: the states of others.
    @Override
    public @Nullable WarmUp warmUp() {
        return null;
    }
}
