package dev.hinomi.alarms.request;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmCondition;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.WarmUp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An alarm as a caller asks for it, whatever it watches.
public sealed interface AlarmRequest permits MetricAlarmRequest, LogAlarmRequest, CompositeAlarmRequest {
    String name();

    @Nullable
    String description();

    AlarmActions actions();

    /// How long the alarm waits for data when it is new; null when it does not.
    @Nullable
    WarmUp warmUp();

    /// Those of a new alarm; one that exists keeps its own.
    Map<String, String> tags();

    /// The alarm with the configuration that is asked for, in the state that it has.
    ///
    /// @param before the alarm as it is; empty when it is to be made
    /// @param condition what the request asks to be watched
    default Alarm configured(Optional<Alarm> before, AlarmCondition condition, Instant now) {
        return new Alarm(
                name(),
                description(),
                actions(),
                condition,
                before.map(Alarm::tags).orElse(tags()),
                now,
                before.map(alarm -> alarm.statusWith(warmUp(), now))
                        .orElseGet(() -> AlarmStatus.initial(now, warmUp())),
                warmUp(),
                before.isPresent() ? before.get().created() : now);
    }
}
