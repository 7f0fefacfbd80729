package dev.hinomi.api.server;

import dev.hinomi.wire.WireRequest;

/// A method of a gRPC service that takes one message and answers one.
public interface GrpcMethod {
    /// `/package.Service/Method`
    String path();

    /// The answer to a call.
    ///
    /// @param request the call's metadata as headers, and its message as body, compressed when `Content-Encoding`
    ///     says so
    GrpcAnswer call(WireRequest request);
}
