package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.AlarmState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The result of an evaluation of several time series.
///
/// @param state of the alarm; null when it keeps the one that it has
/// @param contributors in the order of the query
public record ContributorVerdict(@Nullable AlarmState state, List<Contributor> contributors) {
    public ContributorVerdict {
        contributors = List.copyOf(contributors);
    }

    /// A time series.
    ///
    /// @param attributes what tells it from the others
    /// @param state `ALARM` or `OK`
    /// @param verdict on its data points; they may have left the state as it was
    public record Contributor(Map<String, String> attributes, AlarmState state, Verdict verdict) {
        public Contributor {
            attributes = Map.copyOf(attributes);
        }
    }

    /// The attributes of all contributors.
    public Set<Map<String, String>> present() {
        return contributors.stream().map(Contributor::attributes).collect(Collectors.toUnmodifiableSet());
    }

    /// The attributes of the contributors that are in `ALARM`.
    public Set<Map<String, String>> inAlarm() {
        return contributors.stream()
                .filter(each -> each.state() == AlarmState.ALARM)
                .map(Contributor::attributes)
                .collect(Collectors.toUnmodifiableSet());
    }
}
