package dev.hinomi.alarms;

import dev.hinomi.alarms.model.AlarmState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which alarms to describe, by name.
///
/// @param names only these, those that exist; all when empty
/// @param namePrefix only names that begin so; not together with `names`
/// @param state only alarms in this state
/// @param actionPrefix only alarms with an action that begins so
/// @param maxRecords how many on a page, 1 to 100
/// @param token the page before's, null for the first
public record AlarmQuery(
        Set<String> names,
        @Nullable String namePrefix,
        @Nullable AlarmState state,
        @Nullable String actionPrefix,
        @Nullable Integer maxRecords,
        @Nullable String token) {
    public static final AlarmQuery ALL = new AlarmQuery(Set.of(), null, null, null, null, null);

    public AlarmQuery {
        names = Set.copyOf(names);
    }

    public static AlarmQuery named(String... names) {
        return new AlarmQuery(Set.of(names), null, null, null, null, null);
    }
}
