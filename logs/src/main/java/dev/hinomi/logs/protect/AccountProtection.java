package dev.hinomi.logs.protect;

import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Optional;

/// The data protection policies of accounts, which concern all of their groups beside the groups' own.
public interface AccountProtection {
    /// The policy document that was in force at an instant.
    Optional<String> document(Scope scope, Instant at);

    /// Whether there ever was one.
    boolean ever(Scope scope);
}
