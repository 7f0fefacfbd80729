package dev.hinomi.alarms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which items of alarm histories to read.
///
/// @param alarmName only of this alarm, also when it was deleted; of all when null
/// @param itemType `ConfigurationUpdate`, `StateUpdate` or `Action`; all when null
/// @param start inclusive
/// @param end inclusive
/// @param maxRecords how many on a page, 1 to 100
/// @param token the page before's, null for the first
public record HistoryQuery(
        @Nullable String alarmName,
        @Nullable String itemType,
        @Nullable Instant start,
        @Nullable Instant end,
        boolean newestFirst,
        @Nullable Integer maxRecords,
        @Nullable String token) {
    /// All of an alarm, the newest first.
    public static HistoryQuery of(String alarmName) {
        return new HistoryQuery(alarmName, null, null, null, true, null, null);
    }
}
