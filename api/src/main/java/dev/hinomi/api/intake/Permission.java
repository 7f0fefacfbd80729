package dev.hinomi.api.intake;

import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.util.Set;

/// What a sender needs: to be allowed the operation of AWS that stores the same.
///
/// @param signingNames the services that senders may sign for
public record Permission(Service service, Operation<?, ?> operation, Set<String> signingNames) {
    public Permission {
        signingNames = Set.copyOf(signingNames);
    }

    /// For senders that sign for the service itself.
    public static Permission of(Service service, Operation<?, ?> operation) {
        return new Permission(service, operation, Set.of(service.signingName()));
    }

    /// Also for those that sign for another service.
    public Permission orSignedFor(String other) {
        return new Permission(service, operation, Set.of(service.signingName(), other));
    }
}
