package dev.hinomi.alarms;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which alarms to describe.
///
/// @param names only these, those that exist; all when empty
/// @param namePrefix only names that begin so; not together with `names`
/// @param types only alarms of these types; metric alarms when empty
/// @param state only alarms in this state
/// @param actionPrefix only alarms with an action that begins so
/// @param maxRecords how many on a page, 1 to 100
/// @param token the page before's, null for the first
public record AlarmQuery(
        Set<String> names,
        @Nullable String namePrefix,
        Set<AlarmType> types,
        @Nullable AlarmState state,
        @Nullable String actionPrefix,
        @Nullable Integer maxRecords,
        @Nullable String token) {
    public AlarmQuery {
        names = Set.copyOf(names);
        types = types.isEmpty() ? Set.of(AlarmType.METRIC) : Set.copyOf(types);
    }
}
