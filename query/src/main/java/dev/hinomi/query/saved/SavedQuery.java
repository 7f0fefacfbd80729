package dev.hinomi.query.saved;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A query that was saved (API reference, `PutQueryDefinition`).
///
/// @param text in which `{{name}}` stands for the value of a parameter
/// @param parameters the default values by name; empty for a parameter that a call has to give
public record SavedQuery(String text, SequencedMap<String, Optional<String>> parameters) {
    public SavedQuery {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }
}
