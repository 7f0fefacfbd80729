package dev.hinomi.query.plan;

import dev.hinomi.query.sql.SourceNames;
import dev.hinomi.query.stage.OtherSources;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;

/// Where a query finds its events.
public interface QuerySources {
    /// The events of the groups and the range that were asked for.
    EventTable events(EventSession session);

    /// The names of their groups and streams.
    SourceNames names();

    /// Where commands such as `join` and `diff` find other events.
    OtherSources others(EventSession session);
}
