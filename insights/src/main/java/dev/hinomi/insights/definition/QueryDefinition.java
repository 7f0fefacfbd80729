package dev.hinomi.insights.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A saved query.
///
/// @param id a UUID
/// @param clientToken of the request that made it
public record QueryDefinition(
        String id,
        String name,
        String text,
        List<String> groups,
        List<QueryParameter> parameters,
        Instant modified,
        Optional<String> clientToken) {
    public QueryDefinition {
        groups = List.copyOf(groups);
        parameters = List.copyOf(parameters);
    }
}
