package dev.hinomi.alarms;

import dev.hinomi.alarms.history.HistoryItem;
import dev.hinomi.alarms.history.HistoryKind;
import dev.hinomi.alarms.model.AlarmType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which items of alarm histories to read.
///
/// @param alarmName only of this alarm, also when it was deleted; of all when null
/// @param contributor only of the contributor of this id
/// @param types only of alarms of these types; of metric alarms when empty
/// @param items only items of these kinds; when empty those of contributors when one is named, and all others otherwise
/// @param start inclusive
/// @param end inclusive
/// @param maxRecords how many on a page, 1 to 100
/// @param token the page before's, null for the first
public record HistoryQuery(
        @Nullable String alarmName,
        @Nullable String contributor,
        Set<AlarmType> types,
        Set<HistoryKind.Item> items,
        @Nullable Instant start,
        @Nullable Instant end,
        boolean newestFirst,
        @Nullable Integer maxRecords,
        @Nullable String token) {
    public HistoryQuery {
        items = Set.copyOf(items);
        types = types.isEmpty() ? Set.of(AlarmType.METRIC) : Set.copyOf(types);
    }

    /// Whether an item is of the contributor that is asked for, if one is.
    boolean wants(HistoryItem entry) {
        HistoryItem.Contributor of = entry.contributor();
        return contributor == null || (of != null && of.id().equals(contributor));
    }

    /// The kinds to read, as they are stored.
    Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        for (AlarmType type : types) {
            Arrays.stream(HistoryKind.Item.values())
                    .filter(each ->
                            items.isEmpty() ? each.ofContributor() == (contributor != null) : items.contains(each))
                    .forEach(each -> kinds.add(new HistoryKind(type, each).key()));
        }
        return kinds;
    }
}
