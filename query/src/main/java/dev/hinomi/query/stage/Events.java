package dev.hinomi.query.stage;

import dev.hinomi.query.sql.SourceNames;
import dev.hinomi.store.table.EventTable;

/// Events with the names of their groups and streams.
public record Events(EventTable table, SourceNames names) {}
