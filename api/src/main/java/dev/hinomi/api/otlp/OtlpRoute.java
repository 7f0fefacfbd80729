package dev.hinomi.api.otlp;

import dev.hinomi.api.server.Route;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.util.Optional;

/// `POST /v1/logs` (OTLP specification, "OTLP/HTTP").
public final class OtlpRoute implements Route {
    private static final String PATH = "/v1/logs";

    private final OtlpExport logs;

    public OtlpRoute(OtlpExport logs) {
        this.logs = logs;
    }

    @Override
    public boolean serves(String method, String path) {
        return path.equals(PATH);
    }

    @Override
    public WireResponse handle(WireRequest request) {
        if (!request.method().equals("POST")) {
            return answer(OtlpEncoding.JSON, OtlpOutcome.Refused.of(405, request.method() + " (expected: POST)"));
        }
        String contentType = request.headers().first("content-type").orElse("");
        Optional<OtlpEncoding> encoding = OtlpEncoding.of(contentType);
        return encoding.isEmpty()
                ? answer(
                        OtlpEncoding.JSON,
                        OtlpOutcome.Refused.of(
                                415,
                                "Content-Type: " + contentType
                                        + " (expected: application/x-protobuf or application/json)"))
                : answer(encoding.get(), logs.export(request, encoding.get()));
    }

    private static WireResponse answer(OtlpEncoding encoding, OtlpOutcome outcome) {
        Headers headers = Headers.of("content-type", encoding.mediaType(), "x-content-type-options", "nosniff");
        return switch (outcome) {
            case OtlpOutcome.Accepted(var response) ->
                new WireResponse(200, headers, Blob.owning(encoding.write(response)));
            case OtlpOutcome.Refused refused ->
                new WireResponse(
                        refused.httpStatus(),
                        refused.retryAfter()
                                .map(after -> headers.with("retry-after", String.valueOf(after.toSeconds())))
                                .orElse(headers),
                        Blob.owning(encoding.write(RpcStatus.of(refused))));
        };
    }
}
