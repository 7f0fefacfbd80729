package dev.hinomi.wire.endpoint;

import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.util.Optional;

/// Is told of every operation that somebody who is known has called, when it has been answered.
public interface CallObserver {
    /// Nobody wants to know.
    CallObserver NONE = new CallObserver() {
        @Override
        public <I> void called(
                RequestContext context,
                Caller caller,
                String from,
                Service service,
                Operation<I, ?> operation,
                Optional<I> input,
                Optional<String> refusal) {}
    };

    /// Must not throw.
    ///
    /// @param from the address of the client; empty where there is none
    /// @param input empty when the call was refused before it was read
    /// @param refusal why it was refused or failed; empty when it was carried out
    <I> void called(
            RequestContext context,
            Caller caller,
            String from,
            Service service,
            Operation<I, ?> operation,
            Optional<I> input,
            Optional<String> refusal);
}
