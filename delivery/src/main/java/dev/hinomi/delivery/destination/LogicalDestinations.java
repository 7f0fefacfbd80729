package dev.hinomi.delivery.destination;

import dev.hinomi.kernel.Scope;
import java.util.Optional;

/// The destinations that were made by `PutDestination`.
@FunctionalInterface
public interface LogicalDestinations {
    /// The ARN or URL that a destination stands for; empty when there is no destination of this name.
    Optional<String> targetOf(Scope scope, String name);
}
