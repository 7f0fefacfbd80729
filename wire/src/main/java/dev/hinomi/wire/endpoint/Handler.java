package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.schema.Operation;

/// Serves one operation.
public sealed interface Handler<I, O> permits OperationHandler, StreamHandler {
    /// The generated constant of the operation.
    Operation<I, O> operation();

    /// Whether a request without a signature may call it, as with the links in subscription confirmations.
    default boolean anonymous() {
        return false;
    }
}
