package dev.hinomi.wire.endpoint;

/// Serves one operation with one answer. Runs on the caller's thread and may block.
public non-sealed interface OperationHandler<I, O> extends Handler<I, O> {
    /// Does what is asked and answers.
    ///
    /// @param input decoded and validated against the model
    /// @throws dev.hinomi.wire.WireError for an error of the service
    /// @throws dev.hinomi.kernel.FaultException which [FaultMapping] translates
    O handle(RequestContext context, I input);
}
