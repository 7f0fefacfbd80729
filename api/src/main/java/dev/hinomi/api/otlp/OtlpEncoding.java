package dev.hinomi.api.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The two encodings of OTLP over HTTP ("Binary Protobuf Encoding", "JSON Protobuf Encoding"). An answer has the
/// encoding of its request.
public enum OtlpEncoding {
    PROTOBUF("application/x-protobuf") {
        @Override
        <M extends Message> M read(byte[] body, M nothing) {
            try {
                // The parser of a message makes messages of its class.
                @SuppressWarnings("unchecked")
                Parser<M> parser = (Parser<M>) nothing.getParserForType();
                return parser.parseFrom(body);
            } catch (InvalidProtocolBufferException e) {
                throw new FaultException(
                        new Fault.InvalidParameter("body", "The request body is not valid OTLP: " + e.getMessage()), e);
            }
        }

        @Override
        byte[] write(Message answer) {
            return answer.toByteArray();
        }

        @Override
        byte[] write(RpcStatus error) {
            return error.toByteArray();
        }
    },
    JSON("application/json") {
        @Override
        // The builder of a message makes messages of its class.
        @SuppressWarnings("unchecked")
        <M extends Message> M read(byte[] body, M nothing) {
            Message.Builder message = nothing.newBuilderForType();
            OtlpJson.read(body, message);
            return (M) message.build();
        }

        @Override
        byte[] write(Message answer) {
            return bytes(OtlpJson.write(answer));
        }

        @Override
        byte[] write(RpcStatus error) {
            return bytes(JsonNodeFactory.instance
                    .objectNode()
                    .put("code", error.code())
                    .put("message", error.message()));
        }
    };

    private final String mediaType;

    OtlpEncoding(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// The message of a body, or a [Fault.InvalidParameter].
    ///
    /// @param nothing an empty message of its kind
    abstract <M extends Message> M read(byte[] body, M nothing);

    abstract byte[] write(Message answer);

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
