package dev.hinomi.wire.endpoint;

import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.schema.Service;
import java.time.Instant;

/// What a handler may know of the request beside its input.
///
/// @param scope the configured account, and the region that the request is for
/// @param at when the request arrived, on the injected clock
/// @param protocol which of the service's protocols the client speaks
/// @param userAgent the client's name and version as it gave them; empty when it gave none
public record RequestContext(
        Scope scope, Principal principal, String requestId, Instant at, Service.Protocol protocol, String userAgent) {}
