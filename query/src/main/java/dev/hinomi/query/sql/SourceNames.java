package dev.hinomi.query.sql;

import java.util.Map;

/// The names behind the ids of events. Asked only when a query names them.
public interface SourceNames {
    /// The names of the streams of the queried groups, by id: `@logStream`.
    Map<Long, String> streams();

    /// The names of the queried groups with their accounts, by id: `@log`.
    Map<Long, String> logs();
}
