package dev.hinomi.api.otlp;

import com.google.protobuf.Message;
import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.wire.WireRequest;

/// Takes the body of an export, however it came.
public interface OtlpExport {
    /// Stores what the request carries. Never throws.
    ///
    /// @param request with the body as it was sent, and compressed when `Content-Encoding` says so
    IntakeOutcome<Message> export(WireRequest request, OtlpEncoding encoding);
}
