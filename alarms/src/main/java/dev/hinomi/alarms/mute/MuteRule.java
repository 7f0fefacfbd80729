package dev.hinomi.alarms.mute;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule that mutes the actions of alarms in windows of time (CloudWatch User Guide, "Alarm Mute Rules").
///
/// @param name unique in its scope
/// @param schedule when the windows are, as the caller wrote it
/// @param alarms the names of the alarms that it mutes
/// @param start no window begins before; null without such a bound
/// @param expire no window is after, and one that is open ends then; null without such a bound
/// @param created when it was made
/// @param updated when it was last put
public record MuteRule(
        String name,
        @Nullable String description,
        ScheduleText schedule,
        List<String> alarms,
        Map<String, String> tags,
        @Nullable Instant start,
        @Nullable Instant expire,
        Instant created,
        Instant updated) {
    public MuteRule {
        alarms = List.copyOf(alarms);
        tags = Map.copyOf(tags);
    }

    /// A schedule as the API writes it.
    ///
    /// @param expression `cron(0 2 * * SUN)` or `at(2026-12-23T00:00)`
    /// @param duration in ISO 8601, such as `PT4H`
    /// @param timezone such as `Asia/Tokyo`; null for UTC
    public record ScheduleText(
            String expression, String duration, @Nullable String timezone) {}

    /// How a rule stands (CloudWatch API, `AlarmMuteRuleStatus`).
    public enum Status {
        SCHEDULED,
        ACTIVE,
        EXPIRED
    }

    public Arn arn(Scope scope) {
        return arn(scope, name);
    }

    /// The ARN of a mute rule of this name.
    public static Arn arn(Scope scope, String name) {
        return scope.arn("cloudwatch", "alarm-mute-rule:" + name);
    }

    public MuteRule withTags(Map<String, String> next) {
        return new MuteRule(name, description, schedule, alarms, next, start, expire, created, updated);
    }

    /// When it is open.
    public MuteWindows windows() {
        return new MuteWindows(MuteSchedule.parse(schedule), start, expire);
    }

    public Status status(Instant now) {
        MuteWindows windows = windows();
        if (windows.at(now).isPresent()) {
            return Status.ACTIVE;
        }
        Optional<Instant> next = windows.nextStart(now);
        return next.isPresent() ? Status.SCHEDULED : Status.EXPIRED;
    }
}
