package dev.hinomi.insights.definition;

import dev.hinomi.query.saved.SavedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

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

    /// What a query that calls it needs.
    SavedQuery saved() {
        SequencedMap<String, Optional<String>> defaults = new LinkedHashMap<>();
        parameters.forEach(parameter -> defaults.put(parameter.name(), parameter.defaultValue()));
        return new SavedQuery(text, defaults);
    }
}
