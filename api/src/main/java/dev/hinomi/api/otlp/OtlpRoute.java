package dev.hinomi.api.otlp;

import com.google.protobuf.Message;
import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.Optional;

/// A path for exports (OTLP specification, "OTLP/HTTP").
///
/// @param path such as `/v1/logs`
public record OtlpRoute(String path, OtlpExport export) implements Route {
    public static final String LOGS = "/v1/logs";
    public static final String METRICS = "/v1/metrics";

    @Override
    public boolean serves(String method, String requested) {
        return requested.equals(path);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        if (!request.method().equals("POST")) {
            return answer(OtlpEncoding.JSON, IntakeOutcome.Refused.of(405, request.method() + " (expected: POST)"));
        }
        String contentType = request.headers().first("content-type").orElse("");
        Optional<OtlpEncoding> encoding = OtlpEncoding.of(contentType);
        return encoding.isEmpty()
                ? answer(
                        OtlpEncoding.JSON,
                        IntakeOutcome.Refused.of(
                                415,
                                "Content-Type: " + contentType
                                        + " (expected: application/x-protobuf or application/json)"))
                : answer(encoding.get(), export.export(request, encoding.get()));
    }

    private static WireResponse answer(OtlpEncoding encoding, IntakeOutcome<Message> outcome) {
        Headers headers = Headers.of("content-type", encoding.mediaType(), "x-content-type-options", "nosniff");
        return switch (outcome) {
            case IntakeOutcome.Accepted(var message) ->
                new WireResponse(200, headers, Blob.owning(encoding.write(message)));
            case IntakeOutcome.Refused<Message> refused ->
                new WireResponse(
                        refused.httpStatus(),
                        refused.retryAfter()
                                .map(after -> headers.with("retry-after", String.valueOf(after.toSeconds())))
                                .orElse(headers),
                        Blob.owning(encoding.write(RpcStatus.of(refused))));
        };
    }
}
