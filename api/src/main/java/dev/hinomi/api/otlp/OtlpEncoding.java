package dev.hinomi.api.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The two encodings of OTLP over HTTP ("Binary Protobuf Encoding", "JSON Protobuf Encoding"). An answer has the
/// encoding of its request.
public enum OtlpEncoding {
    PROTOBUF("application/x-protobuf") {
        @Override
        ExportLogsServiceRequest read(byte[] body) {
            try {
                return ExportLogsServiceRequest.parseFrom(body);
            } catch (InvalidProtocolBufferException e) {
                throw new FaultException(
                        new Fault.InvalidParameter("body", "The request body is not valid OTLP: " + e.getMessage()), e);
            }
        }

        @Override
        byte[] write(ExportLogsServiceResponse response) {
            return response.toByteArray();
        }

        @Override
        byte[] write(RpcStatus error) {
            return error.toByteArray();
        }
    },
    JSON("application/json") {
        @Override
        ExportLogsServiceRequest read(byte[] body) {
            return OtlpJson.read(body);
        }

        @Override
        byte[] write(ExportLogsServiceResponse response) {
            ObjectNode json = MAPPER.createObjectNode();
            if (response.hasPartialSuccess()) {
                ExportLogsPartialSuccess partial = response.getPartialSuccess();
                json.putObject("partialSuccess")
                        .put("rejectedLogRecords", String.valueOf(partial.getRejectedLogRecords()))
                        .put("errorMessage", partial.getErrorMessage());
            }
            return bytes(json);
        }

        @Override
        byte[] write(RpcStatus error) {
            return bytes(MAPPER.createObjectNode().put("code", error.code()).put("message", error.message()));
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String mediaType;

    OtlpEncoding(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// The request, or a [Fault.InvalidParameter].
    abstract ExportLogsServiceRequest read(byte[] body);

    abstract byte[] write(ExportLogsServiceResponse response);

    abstract byte[] write(RpcStatus error);

    /// By a `Content-Type`, with or without parameters.
    static Optional<OtlpEncoding> of(String contentType) {
        int semicolon = contentType.indexOf(';');
        String mediaType = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        for (OtlpEncoding encoding : values()) {
            if (encoding.mediaType.equals(mediaType)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
