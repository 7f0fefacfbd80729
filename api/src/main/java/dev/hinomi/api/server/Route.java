package dev.hinomi.api.server;

import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;

/// Answers at paths of Hinomi's own, beside the AWS protocols.
public interface Route {
    /// Whether it answers requests with this method and path, the path percent-encoded as on the wire.
    boolean serves(String method, String path);

    /// Whether it answers this request, of which only the head is there yet. For what method and path do
    /// not decide.
    default boolean serves(WireRequest head) {
        return serves(head.method(), head.path());
    }

    WireResponse handle(WireRequest request);
}
