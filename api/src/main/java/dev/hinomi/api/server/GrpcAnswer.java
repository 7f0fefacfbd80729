package dev.hinomi.api.server;

import dev.hinomi.wire.Blob;
import java.util.Optional;

/// What a gRPC call ends with.
public sealed interface GrpcAnswer {
    /// The message of a call that went well.
    record Message(Blob bytes) implements GrpcAnswer {}

    /// Why a call did not go well.
    ///
    /// @param status of gRPC, not 0
    /// @param details a `google.rpc.Status`, if there is more to tell
    record Failure(int status, String message, Optional<Blob> details) implements GrpcAnswer {}
}
