package dev.hinomi.api.prometheus;

import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.ingest.prometheus.RemoteWrite;
import dev.hinomi.ingest.prometheus.WriteProtocol;
import dev.hinomi.ingest.prometheus.WriteResult;
import dev.hinomi.wire.WireRequest;

/// The endpoint of remote write. Senders sign their requests, or send a bearer token.
///
/// @param bodies undoes compression
public record RemoteWriteEndpoint(Intake intake, SnappyBody bodies, RemoteWrite writer) {
    IntakeOutcome<WriteResult> write(WireRequest request, WriteProtocol protocol) {
        return intake.take(request, scope -> writer.store(scope, protocol, bodies.decode(request)));
    }
}
