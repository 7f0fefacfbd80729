package dev.hinomi.insights.query;

import java.util.Optional;

/// Which queries to describe; each of the conditions must hold.
///
/// @param group the name of a log group that the query reads
public record QueryFilter(Optional<String> group, Optional<QueryStatus> status) {
    boolean accepts(StoredQuery query) {
        return group.map(query.groups()::contains).orElse(true)
                && status.map(query.status()::equals).orElse(true);
    }
}
