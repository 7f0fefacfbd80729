package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.EventSource;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.StreamingOperation;

/// Serves one operation whose answer goes on as a stream of events.
public non-sealed interface StreamHandler<I, O, E> extends Handler<I, O> {
    /// The generated constant of the operation.
    StreamingOperation<I, O, E> streaming();

    @Override
    default Operation<I, O> operation() {
        return streaming().operation();
    }

    /// Begins the answer. What it throws is an answer of its own, as with [OperationHandler#handle].
    ///
    /// @param input decoded and validated against the model
    Answer<O, E> open(RequestContext context, I input);

    /// An answer that goes on.
    ///
    /// @param initial what is sent at once
    /// @param events what follows; read by one thread, and closed when the client or the server goes away
    record Answer<O, E>(O initial, EventSource<E> events) {}
}
