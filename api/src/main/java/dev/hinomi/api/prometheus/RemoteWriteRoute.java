package dev.hinomi.api.prometheus;

import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.ingest.prometheus.WriteProtocol;
import dev.hinomi.ingest.prometheus.WriteResult;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.Locale;
import java.util.Optional;

/// `POST /api/v1/write`.
public record RemoteWriteRoute(RemoteWriteEndpoint endpoint) implements Route {
    private static final String PATH = "/api/v1/write";

    @Override
    public boolean serves(String method, String path) {
        return path.equals(PATH);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        if (!request.method().equals("POST")) {
            return Answers.text(405, request.method() + " (expected: POST)");
        }
        String contentType = request.headers().first("content-type").orElse("");
        Optional<WriteProtocol> protocol = protocol(contentType);
        if (protocol.isEmpty()) {
            return Answers.text(
                    415,
                    "Content-Type: " + contentType
                            + " (expected: application/x-protobuf, with or without"
                            + " proto=prometheus.WriteRequest or proto=io.prometheus.write.v2.Request)");
        }
        return switch (endpoint.write(request, protocol.get())) {
            case IntakeOutcome.Accepted(var result) -> answer(result);
            case IntakeOutcome.Refused<WriteResult> refused -> refused(refused);
        };
    }

    /// Without a parameter it is the older version.
    private static Optional<WriteProtocol> protocol(String contentType) {
        return switch (contentType.replace(" ", "").replace("\"", "").toLowerCase(Locale.ROOT)) {
            case "application/x-protobuf", "application/x-protobuf;proto=prometheus.writerequest" ->
                Optional.of(WriteProtocol.V1);
            case "application/x-protobuf;proto=io.prometheus.write.v2.request" -> Optional.of(WriteProtocol.V2);
            default -> Optional.empty();
        };
    }

    /// A sender does not send again what was answered by 400.
    private static WireResponse answer(WriteResult result) {
        WireResponse response = result.rejections().count() == 0
                ? new WireResponse(204, Headers.of("x-content-type-options", "nosniff"), Blob.EMPTY)
                : Answers.text(400, result.rejections().message());
        return new WireResponse(
                response.status(),
                response.headers()
                        .with("x-prometheus-remote-write-samples-written", String.valueOf(result.samplesWritten()))
                        .with("x-prometheus-remote-write-histograms-written", "0")
                        .with("x-prometheus-remote-write-exemplars-written", "0"),
                response.body());
    }

    private static WireResponse refused(IntakeOutcome.Refused<WriteResult> refused) {
        WireResponse response = Answers.text(refused.httpStatus(), refused.message());
        return refused.retryAfter()
                .map(after -> new WireResponse(
                        response.status(),
                        response.headers().with("retry-after", String.valueOf(after.toSeconds())),
                        response.body()))
                .orElse(response);
    }
}
