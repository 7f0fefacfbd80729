package dev.hinomi.api.otlp;

import dev.hinomi.wire.WireRequest;

/// Takes the body of an export, however it came.
public interface OtlpExport {
    /// Stores what the request carries. Never throws.
    ///
    /// @param request with the body as it was sent, and compressed when `Content-Encoding` says so
    OtlpOutcome export(WireRequest request, OtlpEncoding encoding);
}
