package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;

/// Decides whether a principal may call an operation, before the input is decoded.
public interface Authorizer {
    /// Returns when it may.
    ///
    /// @throws dev.hinomi.wire.WireError `AccessDeniedException` when it may not
    void authorize(RequestContext context, Service service, Operation<?, ?> operation);
}
