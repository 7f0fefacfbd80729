package dev.hinomi.query.script;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What surrounds the query of a scenario.
///
/// @param groups those that are queried; empty for all that have events
/// @param now when the query begins
/// @param limit the greatest number of rows
/// @param tables lookup tables by name
/// @param indexes the groups that have an index, by its field
record Surroundings(
        List<String> groups,
        ScriptTime.Range range,
        Instant now,
        int limit,
        Map<String, TextTable> tables,
        Map<String, List<String>> indexes) {
    Surroundings {
        groups = List.copyOf(groups);
        tables = Map.copyOf(tables);
        indexes = Map.copyOf(indexes);
    }
}
