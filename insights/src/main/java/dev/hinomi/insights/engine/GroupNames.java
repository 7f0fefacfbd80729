package dev.hinomi.insights.engine;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.query.sql.SourceNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The names of log groups and of their streams.
record GroupNames(LogCatalog catalog, Scope scope, List<LogGroup> groups) implements SourceNames {
    @Override
    public Map<Long, String> streams() {
        Map<Long, String> names = new HashMap<>();
        for (LogGroup group : groups) {
            catalog.streams(scope, group, "").forEach(stream -> names.put(stream.id(), stream.name()));
        }
        return names;
    }

    @Override
    public Map<Long, String> logs() {
        return groups.stream()
                .collect(
                        Collectors.toMap(LogGroup::id, group -> scope.account() + ":" + group.name(), (one, _) -> one));
    }
}
