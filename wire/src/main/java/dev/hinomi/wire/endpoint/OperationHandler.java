package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.schema.Operation;

/// Serves one operation. Runs on the caller's thread and may block.
public interface OperationHandler<I, O> {
    /// The generated constant of the operation.
    Operation<I, O> operation();

    /// Does what is asked and answers.
    ///
    /// @param input decoded and validated against the model
    /// @throws dev.hinomi.wire.WireError for an error of the service
    /// @throws dev.hinomi.kernel.FaultException which [FaultMapping] translates
    O handle(RequestContext context, I input);

    /// Whether a request without a signature may call it, as with the links in subscription confirmations.
    default boolean anonymous() {
        return false;
    }
}
