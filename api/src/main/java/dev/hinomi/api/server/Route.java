package dev.hinomi.api.server;

import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;

/// A path of Hinomi's own, beside the AWS protocols.
public interface Route {
    /// `GET` or `POST`.
    String method();

    /// The whole path, such as `/health`.
    String path();

    WireResponse handle(WireRequest request);
}
