package dev.hinomi.api.otlp;

import com.google.protobuf.Message;
import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.endpoint.BodyDecoder;

/// The OTLP endpoint of a signal. Callers sign their requests, or send a bearer token; over gRPC, which nobody signs,
/// always a token.
///
/// @param bodies undoes compression, within the limit of the signal
public record OtlpEndpoint<Q extends Message>(Intake intake, BodyDecoder bodies, OtlpSignal<Q> signal)
        implements OtlpExport {
    @Override
    public IntakeOutcome<Message> export(WireRequest request, OtlpEncoding encoding) {
        return intake.take(
                request,
                scope -> signal.store(
                        scope,
                        request.headers(),
                        encoding.read(bodies.decode(request).body().shared(), signal.nothing())));
    }
}
