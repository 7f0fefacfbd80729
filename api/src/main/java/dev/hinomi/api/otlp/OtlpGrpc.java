package dev.hinomi.api.otlp;

import com.google.protobuf.Message;
import dev.hinomi.api.intake.IntakeOutcome;
import dev.hinomi.api.server.GrpcAnswer;
import dev.hinomi.api.server.GrpcMethod;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.WireRequest;
import java.util.Optional;

/// A method for exports (OTLP specification, "OTLP/gRPC").
///
/// @param path `/package.Service/Export`
public record OtlpGrpc(String path, OtlpExport export) implements GrpcMethod {
    public static final String LOGS = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
    public static final String METRICS = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";

    @Override
    public GrpcAnswer call(WireRequest request) {
        return switch (export.export(request, OtlpEncoding.PROTOBUF)) {
            case IntakeOutcome.Accepted(var message) -> new GrpcAnswer.Message(Blob.owning(message.toByteArray()));
            case IntakeOutcome.Refused<Message> refused -> {
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
