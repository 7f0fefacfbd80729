package dev.hinomi.wire.codec;

import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.schema.Draft;
import dev.hinomi.wire.schema.Operation;
import dev.hinomi.wire.schema.Service;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads requests and writes answers of one protocol. Has no state and may be used by many threads.
public sealed interface ProtocolCodec permits QueryCodec, JsonCodec, RestJsonCodec, CborCodec {
    /// What the client sent, not yet validated.
    ///
    /// @param labels the values of the URI template's labels, decoded; empty for protocols without templates
    /// @throws dev.hinomi.wire.WireError `SerializationException`, or `MalformedInput` in query form, when the
    ///     request cannot be read as the operation's input
    <I> Draft<I> decode(Operation<I, ?> operation, WireRequest request, Map<String, String> labels);

    <O> WireResponse encode(Operation<?, O> operation, O output, String requestId);

    WireResponse encodeError(ErrorAnswer error, String requestId);

    /// The codec of `protocol` as `service` speaks it.
    ///
    /// @param service null for requests whose service was not found, which have errors as their only answers
    static ProtocolCodec of(Service.Protocol protocol, @Nullable Service service) {
        boolean queryCompatible = service != null && service.queryCompatible();
        return switch (protocol) {
            case QUERY -> new QueryCodec(service == null ? null : service.xmlNamespace());
            case JSON -> new JsonCodec(service == null ? null : service.jsonVersion(), queryCompatible);
            case REST_JSON -> new RestJsonCodec();
            case RPC_V2_CBOR -> new CborCodec(namespace(service), queryCompatible);
        };
    }

    /// Writes event streams in `protocol`.
    ///
    /// @throws IllegalArgumentException for query/XML and REST JSON, whose event streams are not written here
    static EventEncoder events(Service.Protocol protocol) {
        return switch (protocol) {
            case JSON -> new EventEncoder(Documents.JSON, "application/json");
            case RPC_V2_CBOR -> new EventEncoder(Documents.CBOR, "application/cbor");
            case QUERY, REST_JSON ->
                throw new IllegalArgumentException("event stream in " + protocol + " (expected: "
                        + Service.Protocol.JSON + " or " + Service.Protocol.RPC_V2_CBOR + ")");
        };
    }

    /// The namespace of the service's shapes in Smithy, such as `com.amazonaws.cloudwatch`.
    private static String namespace(@Nullable Service service) {
        return service == null
                ? "com.amazon.coral.service"
                : "com.amazonaws." + service.id().toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
