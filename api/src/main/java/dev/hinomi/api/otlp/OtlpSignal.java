package dev.hinomi.api.otlp;

import com.google.protobuf.Message;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Headers;

/// A kind of telemetry, and what becomes of it.
///
/// @param <Q> the message of an export
public interface OtlpSignal<Q extends Message> {
    /// An export of nothing.
    Q nothing();

    /// Stores an export; durable on return.
    ///
    /// @param headers those of the request; where it goes may be among them
    /// @return the message of the answer, with what was not stored as its partial success
    /// @throws dev.hinomi.kernel.FaultException when nothing of it was stored
    Message store(Scope scope, Headers headers, Q export);
}
