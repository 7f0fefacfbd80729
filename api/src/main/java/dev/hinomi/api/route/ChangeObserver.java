package dev.hinomi.api.route;

import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.endpoint.Caller;
import java.util.Optional;

/// Is told of the requests to Hinomi's own paths that change something, of everybody who is known.
@FunctionalInterface
public interface ChangeObserver {
    /// After a request was answered, or failed.
    ///
    /// @param region that is meant
    /// @param refusal why it was refused or failed
    void requested(Caller caller, String region, WireRequest request, Optional<String> refusal);
}
