package dev.hinomi.alarms.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened to an alarm.
///
/// @param summary for people, such as `Alarm updated from OK to ALARM`
/// @param data for programs, as JSON
/// @param contributor to which of the series that an alarm watches it happened; null when to the alarm as a whole
public record HistoryItem(
        String summary, String data, @Nullable Contributor contributor) {
    /// One of the series that an alarm watches.
    ///
    /// @param attributes what tells it from the others
    public record Contributor(String id, Map<String, String> attributes) {
        public Contributor {
            attributes = Map.copyOf(attributes);
        }
    }

    /// What happened to an alarm as a whole.
    public static HistoryItem of(String summary, String data) {
        return new HistoryItem(summary, data, null);
    }

    /// The same of one of the series.
    public HistoryItem of(Contributor which) {
        return new HistoryItem(summary, data, which);
    }
}
