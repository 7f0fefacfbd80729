package dev.hinomi.api.otlp;

import dev.hinomi.api.server.GrpcAnswer;
import dev.hinomi.api.server.GrpcMethod;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireRequest;
import java.util.Optional;

/// `opentelemetry.proto.collector.logs.v1.LogsService/Export` (OTLP specification, "OTLP/gRPC").
public final class OtlpGrpc implements GrpcMethod {
    private final OtlpExport logs;

    public OtlpGrpc(OtlpExport logs) {
        this.logs = logs;
    }

    @Override
    public String path() {
        return "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
    }

    @Override
    public GrpcAnswer call(WireRequest request) {
        return switch (logs.export(request, OtlpEncoding.PROTOBUF)) {
            case OtlpOutcome.Accepted(var response) -> new GrpcAnswer.Message(Blob.owning(response.toByteArray()));
            case OtlpOutcome.Refused refused -> {
                RpcStatus status = RpcStatus.of(refused);
                yield new GrpcAnswer.Failure(
                        status.code(),
                        status.message(),
                        status.retryAfter().isPresent()
                                ? Optional.of(Blob.owning(status.toByteArray()))
                                : Optional.empty());
            }
        };
    }
}
