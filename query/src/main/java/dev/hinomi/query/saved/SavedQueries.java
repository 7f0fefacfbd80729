package dev.hinomi.query.saved;

import java.util.Optional;

/// Where saved queries are found.
@FunctionalInterface
public interface SavedQueries {
    /// The query of a name.
    Optional<SavedQuery> named(String name);

    /// Without any.
    static SavedQueries none() {
        return _ -> Optional.empty();
    }
}
