package dev.hinomi.logs.transform;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogGroup;
import java.time.Instant;
import java.util.Optional;

/// The transformers of accounts, which concern groups that have none of their own.
public interface AccountTransformers {
    /// The configuration that was in force for the group at an instant, as JSON.
    Optional<String> config(Scope scope, LogGroup group, Instant at);

    /// Whether there ever was one.
    boolean ever(Scope scope);
}
