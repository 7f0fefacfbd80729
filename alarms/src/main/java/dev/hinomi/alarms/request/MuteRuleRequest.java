package dev.hinomi.alarms.request;

import dev.hinomi.alarms.mute.MuteRule;
import dev.hinomi.alarms.mute.MuteSchedule;
import dev.hinomi.kernel.FaultException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mute rule as the caller of PutAlarmMuteRule wrote it, not yet checked.
///
/// @param alarms the names of the alarms to mute
/// @param tags set on a new rule; left alone on one that exists
public record MuteRuleRequest(
        String name,
        @Nullable String description,
        MuteRule.ScheduleText schedule,
        List<String> alarms,
        Map<String, String> tags,
        @Nullable Instant start,
        @Nullable Instant expire) {
    private static final int MOST_ALARMS = 100;

    public MuteRuleRequest {
        alarms = List.copyOf(alarms);
        tags = Map.copyOf(tags);
    }

    /// Checks what can be checked without the alarms.
    ///
    /// @throws FaultException for what PutAlarmMuteRule refuses whatever alarms there are
    public void check() {
        MuteSchedule.parse(schedule);
        if (alarms.size() > MOST_ALARMS) {
            throw Refusal.invalid(
                    "MuteTargets", "MuteTargets: " + alarms.size() + " alarms (expected: at most " + MOST_ALARMS + ")");
        }
        if (start != null && expire != null && !expire.isAfter(start)) {
            throw Refusal.invalid(
                    "ExpireDate", "ExpireDate: " + expire + " (expected: later than StartDate, " + start + ")");
        }
    }
}
