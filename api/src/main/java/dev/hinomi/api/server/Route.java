package dev.hinomi.api.server;

import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;

/// Answers at paths of Hinomi's own, beside the AWS protocols.
public interface Route {
    /// Whether it answers requests with this method and path, the path percent-encoded as on the wire.
    boolean serves(String method, String path);

    WireResponse handle(WireRequest request);
}
